import './copy-code.ts';
import './copy-markdown.ts';
import { rememberViewed } from '../recent/remember-viewed.ts';
import { followReading, openWhereWide } from './mark-contents.ts';

/** Behavior of article pages. Without scripts, all of the text is still readable. */
const contents = document.querySelector<HTMLDetailsElement>('details.contents');
if (contents) {
  openWhereWide(contents);
  followReading(contents);
}

const title = document.querySelector('[data-viewed] h1');
if (title) rememberViewed(() => localStorage, location.pathname, title.textContent);
