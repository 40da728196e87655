import type { Notice } from '../../notices/notice.ts';
import { matchesKeywords } from '../../notices/matches-keywords.ts';
import type { Asked, Suggested } from '../../search/client/search-events.ts';
import { linked } from './render-notice.ts';

/** Notices among the suggestions of a search box. Each takes the place of none of them. */
const MOST_SUGGESTED = 2;

/** Returns the notices whose keywords are in a query. */
function matching(notices: readonly Notice[], words: string): Notice[] {
  return notices.filter(({ keywords }) => matchesKeywords(words, keywords));
}

/**
 * Shows notices for the words of a search: above the listing of the search page, unless the page
 * has shown them, and first among the suggestions of a search box.
 * @param current returns the notices of this moment, wherever they are shown
 * @param isSeen returns whether the page has shown a notice, whatever the words
 * @param render returns a notice without its button
 * @param base base path of the site
 * @returns a function that shows them again after a change
 */
export function showNoticesInSearch(
  current: () => Notice[],
  isSeen: (notice: Notice) => boolean,
  render: (notice: Notice) => HTMLElement,
  base: string,
): () => void {
  const page = document.querySelector<HTMLElement>('search-page');
  const place = page?.querySelector('[data-search-notices]');
  let words = page?.querySelector<HTMLInputElement>('input[type=search]')?.value ?? '';
  let shown = '';
  const show = () => {
    const notices = matching(current(), words).filter((notice) => !isSeen(notice));
    const wanted = JSON.stringify(notices);
    if (!place || wanted === shown) return;
    shown = wanted;
    place.replaceChildren(...notices.map(render));
  };
  page?.addEventListener('asked', (event) => {
    ({ words } = (event as CustomEvent<Asked>).detail);
    show();
  });
  document.addEventListener('suggested', (event) => {
    const { words: typed, list } = (event as CustomEvent<Suggested>).detail;
    const all = list.querySelector<HTMLAnchorElement>('a.all-results');
    const options = matching(current(), typed)
      .slice(0, MOST_SUGGESTED)
      .map((notice, index) => option(notice, `${list.id}-notice-${index}`, all?.href ?? '', base));
    list.prepend(...options);
  });
  show();
  return show;
}

/** Returns a notice as an option. Without a link, it leads to the search page, which shows it. */
function option(
  { title, kind, link }: Notice,
  id: string,
  results: string,
  base: string,
): HTMLElement {
  const anchor = document.createElement('a');
  const href = link === undefined ? results : linked(link, base);
  Object.assign(anchor, { href, id, className: 'suggestion notice-suggestion', tabIndex: -1 });
  anchor.dataset['kind'] = kind;
  anchor.textContent = title;
  anchor.setAttribute('role', 'option');
  anchor.setAttribute('aria-selected', 'false');
  const item = document.createElement('li');
  item.setAttribute('role', 'none');
  item.append(anchor);
  return item;
}
