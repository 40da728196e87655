import type { SearchQuery } from '../../domain/search-query.ts';
import { formatCount } from '../../domain/shown-views.ts';
import type { Listing } from '../engine/engine.ts';
import { required } from './result-row.ts';

/** The tabs above the listing: links to the categories until something is asked, then to its results in each. */
export type ResultTabs = {
  /** Ids of the categories, in the site's order. */
  readonly categories: readonly string[];
  labelOf(category: string | undefined): string | undefined;
  /** Marks the chosen tab and sets the addresses. */
  prepare(query: SearchQuery, addressOf: (query: SearchQuery) => string): void;
  /** Shows how many results each tab holds; undefined when nobody knows. */
  count(counts: Listing['counts'] | undefined): void;
};

/** @param lang BCP 47 code, for the form of numbers */
export function createResultTabs(root: ParentNode, lang: string): ResultTabs {
  const tabs = [...root.querySelectorAll<HTMLAnchorElement>('a[data-tab]')].map((link) => {
    const count = required<HTMLElement>(link, '[data-count]');
    const { tab = 'all' } = link.dataset;
    return {
      link,
      count,
      id: tab,
      category: tab === 'all' ? undefined : tab,
      home: link.href,
      homeCount: count.textContent,
    };
  });
  return {
    categories: tabs.flatMap(({ category }) => category ?? []),
    labelOf: (wanted) =>
      wanted === undefined
        ? undefined
        : tabs.find(({ category }) => category === wanted)?.link.firstChild?.textContent?.trim(),
    prepare(query, addressOf) {
      for (const { link, count, category, home, homeCount } of tabs) {
        link.toggleAttribute('aria-current', false);
        if (query.category === category) link.setAttribute('aria-current', 'page');
        link.toggleAttribute('data-in-place', query.words !== '');
        link.href = query.words === '' ? home : addressOf({ ...query, category, page: 1 });
        if (query.words === '') count.textContent = homeCount;
      }
    },
    count(counts) {
      for (const { count, id } of tabs)
        count.textContent = counts === undefined ? '' : formatCount(counts[id] ?? 0, lang);
    },
  };
}
