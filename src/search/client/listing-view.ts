import type { SearchQuery } from '../../domain/search-query.ts';
import type { ListingTexts } from '../../languages/listing-strings.ts';
import type { ListingSummary } from '../engine/engine.ts';
import { offerAlso, offerElsewhere } from './elsewhere.ts';
import type { ResultList } from './result-list.ts';
import { createResultList } from './result-list.ts';
import { renderPager } from './result-pager.ts';
import { required } from './result-row.ts';
import type { ResultTabs } from './result-tabs.ts';
import { createResultTabs } from './result-tabs.ts';
import { statusLine } from './status-line.ts';
import { statusSentences } from './status-sentences.ts';

/** The value of `data-search-state`. */
export type SearchState = 'idle' | 'loading' | 'ready' | 'empty' | 'failed';

/** The part of the search page that shows the listing. */
export type ListingView = {
  readonly tabs: ResultTabs;
  /** Contains the rows. */
  readonly results: HTMLElement;
  readonly list: ResultList;
  /** Shows what the page says about a listing, without its rows. */
  show(query: SearchQuery, listing: ListingSummary): void;
  /** Links to pages and other searches below the rows, which would push the links down. */
  showPager(query: SearchQuery, listing: ListingSummary): void;
  /**
   * Sets the state. `ready` and `empty` come last, when the listing belongs to the URL and all rows
   * that load by themselves are there.
   * @param sentences for the status line, when search has no listing
   */
  setState(state: SearchState, ...sentences: (string | Node)[]): void;
  /** Says whether the rows on the page belong to an earlier query. */
  markBusy(isBusy: boolean): void;
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
  const results = required<HTMLElement>(page, '[data-results]');
  const pager = required<HTMLElement>(page, '[data-pagination]');
  const list = createResultList(results, required(page, 'template[data-row]'), texts, lang);
  const tabs = createResultTabs(page, lang);

  const say = statusLine(required(page, '[data-status]'));
  const markBusy = (isBusy: boolean) => results.setAttribute('aria-busy', String(isBusy));

  const setState = (state: SearchState, ...sentences: (string | Node)[]) => {
    if (state === 'idle' || state === 'failed') {
      say(...sentences);
      required<HTMLElement>(page, '[data-also]').hidden = true;
    }
    if (state === 'idle' || state === 'empty' || state === 'failed') {
      list.show([]);
      pager.hidden = true;
    }
    markBusy(state === 'loading');
    page.dataset['searchState'] = state;
  };

  return {
    tabs,
    results,
    list,
    say,
    markBusy,
    setState,
    showPager(query, listing) {
      renderPager(pager, listing, (number) => urlOf({ ...query, page: number }), texts);
      offerAlso(page, query, listing.also, urlOf);
    },
    show(query, listing) {
      tabs.count(listing.counts);
      required<HTMLElement>(page, '[data-also]').hidden = true;
      offerElsewhere(page, query, listing, urlOf);

      const exact = { ...query, words: `"${query.words.replaceAll('"', '')}"`, page: 1 };
      say(
        ...statusSentences(
          query.words,
          listing,
          tabs.labelOf(query.category),
          urlOf(exact),
          texts,
          lang,
        ),
      );
      if (listing.size === 0) list.show([]);
    },
  };
}
