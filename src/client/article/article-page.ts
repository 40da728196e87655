import { rememberChoice } from './remember-choices.ts';
import { followReading, openWhereWide } from './mark-contents.ts';
import { unfoldWhenAsked } from './unfold.ts';

/** What an article does beyond being read; without it every word is still there. */
const contents = document.querySelector<HTMLDetailsElement>('details.contents');
if (contents) {
  openWhereWide(contents);
  followReading(contents);
}
rememberChoice();
unfoldWhenAsked();
