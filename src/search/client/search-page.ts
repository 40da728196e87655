import type { Routes } from '../../config/routes.ts';
import { createRoutes } from '../../config/routes.ts';
import type { SearchQuery } from '../../domain/search-query.ts';
import { fromSearchParams, sortOrders } from '../../domain/search-query.ts';
import type { ListingTexts } from '../../languages/listing-strings.ts';
import { offerElsewhere } from './elsewhere.ts';
import type { Listing } from '../engine/engine.ts';
import { renderPager } from './result-pager.ts';
import type { ResultList } from './result-list.ts';
import { createResultList } from './result-list.ts';
import { required } from './result-row.ts';
import type { ResultTabs } from './result-tabs.ts';
import { createResultTabs } from './result-tabs.ts';
import type { SearchClient } from './search-client.ts';
import { createSearchClient } from './search-client.ts';
import type { Answered } from './send-signals.ts';
import { statusSentences } from './status-sentences.ts';
import { walk } from './walk.ts';

type State = 'idle' | 'loading' | 'ready' | 'empty' | 'failed';

/** Wait after a key before searching, in milliseconds: fast typists spare the index, nobody notices. */
const TYPING_PAUSE = 50;
/** After this pause, in milliseconds, the last word counts as finished, and is corrected if the site does not know it. */
const WORD_PAUSE = 450;
/** When the reader is told that the search runs, and that it takes longer, in milliseconds after it began. */
const TOLD_AFTER = 300;
const SLOW_AFTER = 3000;

/**
 * `<search-page>`: the listing of search results. The address holds the query, so reload, Back and a shared link bring
 * the same listing; typing replaces the address, every other step adds one to the history.
 */
class SearchPage extends HTMLElement {
  #lang = document.documentElement.lang;
  #texts!: ListingTexts;
  #addresses!: Routes;
  #client!: SearchClient;
  #list!: ResultList;
  #tabs!: ResultTabs;
  #input!: HTMLInputElement;
  #sort!: HTMLSelectElement;
  #typing: number | undefined;
  #finishing: number | undefined;
  #waiting: number[] = [];

  connectedCallback(): void {
    const {
      base = '/',
      defaultLocale = this.#lang,
      pageSize = '15',
      worker = '',
      texts = '',
    } = this.dataset;
    this.#texts = JSON.parse(texts) as ListingTexts;
    this.#addresses = createRoutes(base, defaultLocale);
    const settings = {
      site: new URL(base, location.href).href,
      lang: this.#lang,
      pageSize: Number(pageSize),
    };
    this.#client = createSearchClient(settings, worker);
    this.#list = createResultList(
      required(this, '[data-results]'),
      required(this, 'template[data-row]'),
      this.#texts,
      this.#lang,
    );
    this.#tabs = createResultTabs(this, this.#lang);
    this.#input = required(this, 'input[type=search]');
    this.#sort = required(this, 'select');

    this.#input.addEventListener('input', () => this.#type());
    // Who comes to this page searches.
    this.#client.lookAhead(this.#input.value);
    this.#sort.addEventListener('change', () =>
      this.#go({
        ...this.#query(),
        sort: sortOrders.find((order) => order === this.#sort.value) ?? 'relevance',
        page: 1,
      }),
    );
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ ...this.#query(), words: this.#input.value.trim(), page: 1 });
    });
    this.addEventListener('click', (event) => this.#follow(event));
    required(this, '[data-retry]').addEventListener('click', () => this.#restore());
    this.addEventListener('keydown', (event) => this.#walk(event));
    addEventListener('popstate', () => this.#restore());
    // On a slow connection readers type before this script is there; what they typed counts.
    if (this.#input.value.trim() !== '' && this.#query().words === '') this.#type();
    else this.#restore();
  }

  #query(): SearchQuery {
    return fromSearchParams(new URLSearchParams(location.search), this.#tabs.categories);
  }

  #address(query: SearchQuery): string {
    return this.#addresses.search(this.#lang, query);
  }

  #type(): void {
    clearTimeout(this.#typing);
    clearTimeout(this.#finishing);
    this.#client.lookAhead(this.#input.value);
    this.#typing = window.setTimeout(() => {
      const query = { ...this.#query(), words: this.#input.value.trim(), page: 1 };
      history.replaceState(null, '', this.#address(query));
      void this.#show(query, true);
    }, TYPING_PAUSE);
  }

  /** Links of tabs and pages change the listing in place; with a modifier key they open as links do. */
  #follow(event: MouseEvent): void {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>('a[data-in-place]')
        : null;
    if (
      !link ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    const { page, ...query } = fromSearchParams(
      new URL(link.href).searchParams,
      this.#tabs.categories,
    );
    const isPage = link.closest('[data-pagination]') !== null;
    this.#go({ ...query, page });
    if (isPage) {
      scrollTo({ top: 0 });
      required<HTMLElement>(this, '[data-results]').focus({ preventScroll: true });
    }
  }

  /** Arrows walk from the box through the results and back; Escape empties the box. */
  #walk(event: KeyboardEvent): void {
    if (
      walk(event, [
        this.#input,
        ...this.querySelectorAll<HTMLElement>('[data-results] a[data-title]'),
      ])
    )
      return;
    if (event.key === 'Escape' && document.activeElement !== this.#sort) {
      event.preventDefault();
      this.#input.value = '';
      this.#input.focus();
      this.#type();
    }
  }

  #go(query: SearchQuery): void {
    clearTimeout(this.#typing);
    const address = this.#address(query);
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    void this.#show(query);
  }

  #restore(): void {
    const query = this.#query();
    this.#input.value = query.words;
    void this.#show(query);
  }

  async #show(query: SearchQuery, typing = false): Promise<void> {
    this.#stopWaiting();
    clearTimeout(this.#finishing);
    this.#sort.value = query.sort;
    document.title = [query.words, this.dataset['pageTitle']].filter(Boolean).join(' · ');
    this.#tabs.prepare(query, (other) => this.#address(other));
    if (query.words === '') {
      this.#setState('idle');
      return;
    }

    this.#setState('loading');
    this.#waiting = [
      window.setTimeout(() => this.#say(this.#texts.searching), TOLD_AFTER),
      window.setTimeout(() => this.#say(this.#texts.searchIsSlow), SLOW_AFTER),
    ];
    try {
      const listing = await this.#client.search(query, typing, (beginning) =>
        this.#render(query, beginning, false),
      );
      this.#render(query, listing);
      // Unless the reader has typed on in the meantime, which the box tells before the address does.
      if (listing.provisional && this.#input.value.trim() === query.words)
        this.#finishing = window.setTimeout(() => void this.#show(query), WORD_PAUSE);
    } catch {
      // The reader sees the state; the reason is one of a network that the page cannot fix.
      this.#tabs.count(undefined);
      this.#setState('failed', this.#texts.failedTitle);
      this.#stopWaiting();
    }
  }

  #stopWaiting(): void {
    for (const timer of this.#waiting) clearTimeout(timer);
  }

  /** @param isComplete whether all rows of the page are there; the sentences are the same, so that no row moves later */
  #render(query: SearchQuery, listing: Listing, isComplete = true): void {
    this.#stopWaiting();
    this.#tabs.count(listing.counts);
    this.#list.show(listing.rows);
    renderPager(
      required(this, '[data-pagination]'),
      listing,
      (page) => this.#address({ ...query, page }),
      this.#texts,
    );

    offerElsewhere(this, query, listing, (other) => this.#address(other));
    const exact = { ...query, words: `"${query.words.replaceAll('"', '')}"`, page: 1 };
    const sentences = statusSentences(
      query.words,
      listing,
      this.#tabs.labelOf(query.category),
      this.#address(exact),
      this.#texts,
      this.#lang,
    );
    this.#setState(
      listing.provisional || !isComplete ? 'loading' : listing.total === 0 ? 'empty' : 'ready',
      ...sentences,
    );
    if (isComplete)
      this.dispatchEvent(new CustomEvent<Answered>('answered', { detail: { query, listing } }));
  }

  /** The state is set last, when the listing on the page is that of the address. */
  #setState(state: State, ...sentences: (string | Node)[]): void {
    if (state !== 'loading' || sentences.length > 0) this.#say(...sentences);
    if (state === 'idle' || state === 'empty' || state === 'failed') {
      this.#list.show([]);
      required<HTMLElement>(this, '[data-pagination]').hidden = true;
    }
    required(this, '[data-results]').setAttribute('aria-busy', String(state === 'loading'));
    this.dataset['searchState'] = state;
  }

  #say(...sentences: (string | Node)[]): void {
    const said = document.createElement('p');
    said.append(...sentences);
    const status = required(this, '[data-status]');
    // Said again, screen readers would read it again.
    if (status.innerHTML !== said.innerHTML) status.replaceChildren(...said.childNodes);
  }
}

customElements.define('search-page', SearchPage);
