import type { Routes } from '../../config/routes.ts';
import type { SearchQuery } from '../../domain/search-query.ts';
import type { ListingTexts } from '../../languages/listing-strings.ts';
import { fill } from '../../languages/fill-text.ts';
import { carryQuery } from '../../search/client/carry-query.ts';
import { offerElsewhere } from '../../search/client/elsewhere.ts';
import type { ControlledView } from '../../search/client/listing-controller.ts';
import { createListingController } from '../../search/client/listing-controller.ts';
import { createResultList } from '../../search/client/result-list.ts';
import { required } from '../../search/client/result-row.ts';
import type { SearchClient } from '../../search/client/search-client.ts';
import type { Answered } from '../../search/client/send-signals.ts';
import { statusLine } from '../../search/client/status-line.ts';
import { statusSentences } from '../../search/client/status-sentences.ts';

/** Delay between a key press and the search, in milliseconds. */
const TYPING_PAUSE = 50;
/** A query is final when nothing is typed for this time, in milliseconds. */
const SETTLED_AFTER = 1000;

/** Search in the panel, without tabs and pages. */
export type PanelSearch = {
  readonly input: HTMLInputElement;
  /** Searches; without words, shows the suggestions again. */
  ask(words: string): void;
};

/**
 * @param onSettled called with the last query, once the reader has stopped typing
 */
export function createPanelSearch(
  panel: HTMLElement,
  client: SearchClient,
  texts: ListingTexts,
  routes: Routes,
  lang: string,
  onSettled: (answered: Answered) => void,
): PanelSearch {
  const input = required<HTMLInputElement>(panel, 'input[type=search]');
  const view = createView(panel, texts, routes, lang);
  let typing: number | undefined;
  let settling: number | undefined;

  const listing = createListingController(client, view, texts, (query, found, isComplete) => {
    carryQuery(query.words);
    panel.dispatchEvent(
      new CustomEvent<Answered>('answered', { detail: { query, listing: found } }),
    );
    clearTimeout(settling);
    if (isComplete && !found.provisional)
      settling = window.setTimeout(() => onSettled({ query, listing: found }), SETTLED_AFTER);
  });
  const show = (typedAt?: number) => {
    clearTimeout(typing);
    clearTimeout(settling);
    const words = input.value.trim();
    if (words === '') carryQuery('');
    if (words === '') listing.clear();
    else listing.show(queryOf(words), typedAt);
  };

  input.addEventListener('focus', () => client.lookAhead(input.value), { once: true });
  input.addEventListener('input', () => {
    clearTimeout(typing);
    clearTimeout(settling);
    listing.stop();
    client.lookAhead(input.value);
    const typedAt = performance.now();
    typing = window.setTimeout(show, TYPING_PAUSE, typedAt);
  });
  required(panel, 'form').addEventListener('submit', (event) => {
    event.preventDefault();
    show();
  });
  required(panel, '[data-retry]').addEventListener('click', () => show());
  return {
    input,
    ask(words) {
      input.value = words.slice(0, input.maxLength);
      show();
    },
  };
}

function queryOf(words: string): SearchQuery {
  return { words, category: undefined, sort: 'relevance', page: 1 };
}

function createView(
  panel: HTMLElement,
  texts: ListingTexts,
  routes: Routes,
  lang: string,
): ControlledView {
  const results = required<HTMLElement>(panel, '[data-results]');
  const list = createResultList(results, required(panel, 'template[data-row]'), texts, lang);
  const all = required<HTMLAnchorElement>(panel, '[data-all-results]');
  const say = statusLine(required(panel, '[data-status]'));
  const urlOf = (query: SearchQuery) => routes.search(lang, query);
  const markBusy = (isBusy: boolean) => results.setAttribute('aria-busy', String(isBusy));
  return {
    results,
    list,
    say,
    markBusy,
    // The panel has no tabs.
    tabs: { count: () => undefined },
    setState(state, ...sentences) {
      if (state === 'idle' || state === 'failed') say(...sentences);
      if (state !== 'ready' && state !== 'loading') {
        list.show([]);
        all.hidden = true;
      }
      markBusy(state === 'loading');
      panel.dataset['searchState'] = state;
    },
    show(query, listing) {
      offerElsewhere(panel, query, listing, urlOf);
      const exact = queryOf(`"${query.words.replaceAll('"', '')}"`);
      say(...statusSentences(query.words, listing, undefined, urlOf(exact), texts, lang));
      if (listing.size === 0) list.show([]);
    },
    showPager(query, { total, size }) {
      all.hidden = total <= size;
      all.href = urlOf(query);
      all.textContent = fill(all.dataset['allResults'] ?? '', { query: query.words });
    },
  };
}
