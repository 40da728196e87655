import './copy-code.ts';
import { offerMarkdown } from './copy-markdown.ts';
import { rememberViewed } from '../recent/remember-viewed.ts';
import { followReading, openWhereWide } from './mark-contents.ts';

/** Behavior of article pages. Without scripts, all of the text is still readable. */
const contents = document.querySelector<HTMLDetailsElement>('details.contents');
if (contents) {
  openWhereWide(contents);
  followReading(contents);
}

const markdown = document.querySelector<HTMLAnchorElement>('.copy-markdown > a');
if (markdown?.parentElement && 'clipboard' in navigator)
  offerMarkdown(markdown, markdown.parentElement);

const title = document.querySelector('[data-viewed] h1');
if (title) rememberViewed(() => localStorage, location.pathname, title.textContent);
