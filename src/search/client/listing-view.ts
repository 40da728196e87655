import type { SearchQuery } from '../../domain/search-query.ts';
import type { ListingTexts } from '../../languages/listing-strings.ts';
import type { Listing } from '../engine/engine.ts';
import { offerElsewhere } from './elsewhere.ts';
import { createResultList } from './result-list.ts';
import { renderPager } from './result-pager.ts';
import { required } from './result-row.ts';
import type { ResultTabs } from './result-tabs.ts';
import { createResultTabs } from './result-tabs.ts';
import { statusSentences } from './status-sentences.ts';

/** The value of `data-search-state`. */
export type SearchState = 'idle' | 'loading' | 'ready' | 'empty' | 'failed';

/** The part of the search page that shows the listing. */
export type ListingView = {
  readonly tabs: ResultTabs;
  /**
   * Shows a listing.
   * @param isComplete whether it has all rows of its page; the status is the same without them, so
   * that no row moves later
   */
  show(query: SearchQuery, listing: Listing, isComplete: boolean): void;
  /** Sets the state last, when the listing on the page belongs to the URL. */
  setState(state: SearchState, ...sentences: (string | Node)[]): void;
  /** Shows sentences in the status line. */
  say(...sentences: (string | Node)[]): void;
};

/**
 * Returns the listing of a search page.
 * @param page contains the markup of the listing
 * @param urlOf returns the URL of a query
 */
export function createListingView(
  page: HTMLElement,
  texts: ListingTexts,
  lang: string,
  urlOf: (query: SearchQuery) => string,
): ListingView {
  const results = required(page, '[data-results]');
  const pager = required<HTMLElement>(page, '[data-pagination]');
  const list = createResultList(results, required(page, 'template[data-row]'), texts, lang);
  const tabs = createResultTabs(page, lang);

  const say = (...sentences: (string | Node)[]) => {
    const said = document.createElement('p');
    said.append(...sentences);
    const status = required(page, '[data-status]');
    // Screen readers would announce the same status again.
    if (status.innerHTML !== said.innerHTML) status.replaceChildren(...said.childNodes);
  };

  const setState = (state: SearchState, ...sentences: (string | Node)[]) => {
    if (state !== 'loading' || sentences.length > 0) say(...sentences);
    if (state === 'idle' || state === 'empty' || state === 'failed') {
      list.show([]);
      pager.hidden = true;
    }
    results.setAttribute('aria-busy', String(state === 'loading'));
    page.dataset['searchState'] = state;
  };

  return {
    tabs,
    say,
    setState,
    show(query, listing, isComplete) {
      tabs.count(listing.counts);
      list.show(listing.rows);
      renderPager(pager, listing, (number) => urlOf({ ...query, page: number }), texts);
      offerElsewhere(page, query, listing, urlOf);

      const exact = { ...query, words: `"${query.words.replaceAll('"', '')}"`, page: 1 };
      const sentences = statusSentences(
        query.words,
        listing,
        tabs.labelOf(query.category),
        urlOf(exact),
        texts,
        lang,
      );
      setState(stateOf(listing, isComplete), ...sentences);
    },
  };
}

function stateOf({ provisional, total }: Listing, isComplete: boolean): SearchState {
  if (provisional || !isComplete) return 'loading';
  return total === 0 ? 'empty' : 'ready';
}
