import type { SearchQuery } from '../../domain/search-query.ts';
import { formatCount } from '../../domain/shown-views.ts';
import type { ListingSummary } from '../engine/engine.ts';
import { showCurrentTab } from './current-tab.ts';
import { required } from './result-row.ts';

/**
 * The tabs above the listing. They link to the categories, or to the results in each category when
 * there is a query.
 */
export type ResultTabs = {
  /** Category ids, in the order of the site. */
  readonly categories: readonly string[];
  labelOf(category: string | undefined): string | undefined;
  /** Marks the selected tab and sets the URLs. */
  prepare(query: SearchQuery, urlOf: (query: SearchQuery) => string): void;
  /** Shows the number of results in each tab; undefined removes the numbers. */
  count(counts: ListingSummary['counts'] | undefined): void;
};

/**
 * Returns the tabs of the search page.
 * @param lang BCP 47 code for number formats
 */
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
    prepare(query, urlOf) {
      for (const { link, count, category, home, homeCount } of tabs) {
        link.toggleAttribute('aria-current', false);
        if (query.category === category) link.setAttribute('aria-current', 'page');
        link.toggleAttribute('data-in-place', query.words !== '');
        link.href = query.words === '' ? home : urlOf({ ...query, category, page: 1 });
        if (query.words === '') count.textContent = homeCount;
      }
      showCurrentTab(root);
    },
    count(counts) {
      for (const { count, id } of tabs)
        count.textContent = counts === undefined ? '' : formatCount(counts[id] ?? 0, lang);
    },
  };
}
