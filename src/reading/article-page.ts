import { rememberChoice } from './choices.ts';
import { followReading, openWhereWide } from './contents.ts';
import { unfoldWhenAsked } from './unfold.ts';

/** What an article does beyond being read; without it every word is still there. */
const contents = document.querySelector<HTMLDetailsElement>('details.contents');
if (contents) {
  openWhereWide(contents);
  followReading(contents);
}
rememberChoice();
unfoldWhenAsked();
