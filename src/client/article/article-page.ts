import './copy-code.ts';
import './copy-markdown.ts';
import { rememberViewed } from '../recent/viewed-articles.ts';
import { followReading, openWhereWide } from './mark-contents.ts';

/** Behavior of article pages. Without scripts, all of the text is still readable. */
const contents = document.querySelector<HTMLDetailsElement>('details.contents');
if (contents) {
  openWhereWide(contents);
  followReading(contents);
}

const viewed = document.querySelector<HTMLElement>('[data-viewed]');
if (viewed)
  rememberViewed(() => localStorage, {
    path: location.pathname,
    title: viewed.dataset['viewed'] ?? '',
  });
