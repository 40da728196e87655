import type { Routes } from '../../config/routes.ts';
import { createRoutes } from '../../config/routes.ts';
import type { SearchQuery } from '../../domain/search-query.ts';
import { fromSearchParams, sortOrders } from '../../domain/search-query.ts';
import type { ListingTexts } from '../../languages/listing-strings.ts';
import type { Listing } from '../engine/engine.ts';
import { followedLink } from './in-place-link.ts';
import { isComposing } from './is-composing.ts';
import type { ListingView } from './listing-view.ts';
import { createListingView } from './listing-view.ts';
import { required } from './result-row.ts';
import type { SearchClient } from './search-client.ts';
import { createSearchClient } from './search-client.ts';
import type { Answered } from './send-signals.ts';
import { walk } from './walk.ts';

/** Delay between a key press and the search, in milliseconds. Saves searches for fast typists. */
const TYPING_PAUSE = 50;
/**
 * After this pause, in milliseconds, the last word counts as finished, and is corrected if the site
 * does not contain it.
 */
const WORD_PAUSE = 450;
/** When the status says that the search is running, and that it is slow, in milliseconds. */
const SEARCHING_AFTER = 300;
const SLOW_AFTER = 3000;

/**
 * `<search-page>`: the listing of search results. The URL contains the query, so that reload, Back
 * and a shared link show the same listing. Typing replaces the URL; every other change adds a
 * history entry.
 */
class SearchPage extends HTMLElement {
  #lang = document.documentElement.lang;
  #texts!: ListingTexts;
  #routes!: Routes;
  #client!: SearchClient;
  #view!: ListingView;
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
    this.#routes = createRoutes(base, defaultLocale);
    const settings = {
      site: new URL(base, location.href).href,
      lang: this.#lang,
      pageSize: Number(pageSize),
    };
    this.#client = createSearchClient(settings, worker);
    this.#view = createListingView(this, this.#texts, this.#lang, (query) => this.#url(query));
    this.#input = required(this, 'input[type=search]');
    this.#sort = required(this, 'select');

    this.#input.addEventListener('input', () => this.#type());
    // Everyone who opens this page is going to search.
    this.#client.lookAhead(this.#input.value);
    this.#listen();
    // On a slow connection, readers may type before this script has loaded.
    if (this.#input.value.trim() !== '' && this.#query().words === '') this.#type();
    else this.#restore();
  }

  #listen(): void {
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
    this.addEventListener('keydown', (event) => this.#press(event));
    addEventListener('popstate', () => this.#restore());
  }

  #query(): SearchQuery {
    return this.#read(new URLSearchParams(location.search));
  }

  #read(parameters: URLSearchParams): SearchQuery {
    return fromSearchParams(parameters, this.#view.tabs.categories);
  }

  #url(query: SearchQuery): string {
    return this.#routes.search(this.#lang, query);
  }

  #type(): void {
    clearTimeout(this.#typing);
    clearTimeout(this.#finishing);
    this.#client.lookAhead(this.#input.value);
    this.#typing = window.setTimeout(() => {
      const query = { ...this.#query(), words: this.#input.value.trim(), page: 1 };
      history.replaceState(null, '', this.#url(query));
      void this.#show(query, true);
    }, TYPING_PAUSE);
  }

  /** Links of tabs and pages change the listing in place. */
  #follow(event: MouseEvent): void {
    const link = followedLink(event);
    if (!link) return;
    event.preventDefault();
    const isPage = link.closest('[data-pagination]') !== null;
    this.#go(this.#read(new URL(link.href).searchParams));
    if (isPage) {
      scrollTo({ top: 0 });
      required<HTMLElement>(this, '[data-results]').focus({ preventScroll: true });
    }
  }

  /** Arrow keys move the focus between the box and the results. Escape clears the box. */
  #press(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const titles = this.querySelectorAll<HTMLElement>('[data-results] a[data-title]');
    if (walk(event, [this.#input, ...titles])) return;
    if (event.key === 'Escape' && document.activeElement !== this.#sort) {
      event.preventDefault();
      this.#input.value = '';
      this.#input.focus();
      this.#type();
    }
  }

  #go(query: SearchQuery): void {
    clearTimeout(this.#typing);
    const url = this.#url(query);
    if (url !== location.pathname + location.search) history.pushState(null, '', url);
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
    this.#view.tabs.prepare(query, (other) => this.#url(other));
    if (query.words === '') {
      this.#view.setState('idle');
      return;
    }

    this.#view.setState('loading');
    this.#waiting = [
      window.setTimeout(() => this.#view.say(this.#texts.searching), SEARCHING_AFTER),
      window.setTimeout(() => this.#view.say(this.#texts.searchIsSlow), SLOW_AFTER),
    ];
    try {
      const listing = await this.#client.search(query, typing, (beginning) =>
        this.#render(query, beginning, false),
      );
      this.#render(query, listing, true);
      // Not if the reader continues typing. The box changes before the URL.
      if (listing.provisional && this.#input.value.trim() === query.words)
        this.#finishing = window.setTimeout(() => void this.#show(query), WORD_PAUSE);
    } catch {
      // The page shows the state. It cannot fix the reason, which is in the network.
      this.#view.tabs.count(undefined);
      this.#view.setState('failed', this.#texts.failedTitle);
      this.#stopWaiting();
    }
  }

  #stopWaiting(): void {
    for (const timer of this.#waiting) clearTimeout(timer);
  }

  #render(query: SearchQuery, listing: Listing, isComplete: boolean): void {
    this.#stopWaiting();
    this.#view.show(query, listing, isComplete);
    if (isComplete)
      this.dispatchEvent(new CustomEvent<Answered>('answered', { detail: { query, listing } }));
  }
}

customElements.define('search-page', SearchPage);
