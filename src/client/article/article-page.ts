import './copy-code.ts';
import './copy-markdown.ts';
import { followReading, openWhereWide } from './mark-contents.ts';

/** Behavior of article pages. Without scripts, all of the text is still readable. */
const contents = document.querySelector<HTMLDetailsElement>('details.contents');
if (contents) {
  openWhereWide(contents);
  followReading(contents);
}
