import type { Routes } from '../../config/routes.ts';
import { createRoutes } from '../../config/routes.ts';
import type { SearchQuery } from '../../domain/search-query.ts';
import { fromSearchParams, sortOrders } from '../../domain/search-query.ts';
import type { ListingTexts } from '../../languages/listing-strings.ts';
import { carryQuery } from './carry-query.ts';
import { followedLink } from './in-place-link.ts';
import { isComposing } from './is-composing.ts';
import type { ListingController } from './listing-controller.ts';
import { createListingController } from './listing-controller.ts';
import type { ListingView } from './listing-view.ts';
import { createListingView } from './listing-view.ts';
import { required } from './result-row.ts';
import { withChoices } from './reader-choices.ts';
import { rememberScroll } from './scroll-memory.ts';
import type { Asked } from './search-events.ts';
import type { SearchClient } from './search-client.ts';
import { createSearchClient } from './search-client.ts';
import type { Answered } from './send-signals.ts';
import { walk } from './walk.ts';

/** Delay between a key press and the search, in milliseconds. Saves searches for fast typists. */
const TYPING_PAUSE = 50;
/** A change of more characters than this is not typed: it is pasted, dictated or filled in. */
const TYPED_LENGTH = 2;

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
  #listing!: ListingController;
  #input!: HTMLInputElement;
  #sort!: HTMLSelectElement;
  #typing: number | undefined;
  #length = 0;
  readonly #scroll = rememberScroll();

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
    this.#listing = createListingController(
      this.#client,
      this.#view,
      this.#texts,
      (query, listing, isComplete) => {
        if (isComplete) this.#scroll.restore();
        this.dispatchEvent(new CustomEvent<Answered>('answered', { detail: { query, listing } }));
      },
    );
    this.#input = required(this, 'input[type=search]');
    this.#sort = required(this, 'select');

    this.#input.addEventListener('input', () => this.#type());
    // Everyone who opens this page is going to search.
    this.#client.lookAhead(this.#input.value);
    this.#listen();
    // On a slow connection, readers may type before this script has loaded.
    if (this.#input.value.trim() !== '' && this.#query().words === '') this.#type();
    else this.#restore();
    this.dataset['started'] = '';
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
    const query = fromSearchParams(parameters, this.#view.tabs.categories);
    const isOffered = [...this.#sort.options].some(({ value }) => value === query.sort);
    return isOffered ? query : { ...query, sort: 'relevance' };
  }

  #url(query: SearchQuery): string {
    return withChoices(this.#routes.search(this.#lang, query));
  }

  #type(): void {
    clearTimeout(this.#typing);
    this.#listing.stop();
    const { value } = this.#input;
    const isTyped = Math.abs(value.length - this.#length) <= TYPED_LENGTH;
    const typedAt = isTyped ? performance.now() : undefined;
    this.#length = value.length;
    this.#client.lookAhead(value);
    this.#typing = window.setTimeout(() => {
      const query = { ...this.#query(), words: value.trim(), page: 1 };
      history.replaceState(null, '', this.#url(query));
      this.#show(query, typedAt);
    }, TYPING_PAUSE);
  }

  /** Links of tabs and pages change the listing in place. */
  #follow(event: MouseEvent): void {
    const link = followedLink(event);
    if (!link) return;
    event.preventDefault();
    const isBelow = link.closest('[data-pagination], [data-also]') !== null;
    this.#go(this.#read(new URL(link.href).searchParams));
    if (isBelow) {
      scrollTo({ top: 0 });
      required<HTMLElement>(this, '[data-results]').focus({ preventScroll: true });
    }
  }

  /**
   * Arrow keys move the focus between the box and the results. Escape leads back to the box, and
   * clears it there.
   */
  #press(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const titles = this.querySelectorAll<HTMLElement>('[data-results] a[data-title]');
    if (walk(event, [this.#input, ...titles])) return;
    const { activeElement } = document;
    if (event.key !== 'Escape' || activeElement === this.#sort) return;
    event.preventDefault();
    if (activeElement !== this.#input) {
      this.#input.focus();
    } else if (this.#input.value !== '') {
      this.#input.value = '';
      this.#type();
    }
  }

  #go(query: SearchQuery): void {
    this.#scroll.save();
    const url = this.#url(query);
    if (url !== location.pathname + location.search) history.pushState(null, '', url);
    this.#write(query.words);
    this.#show(query);
  }

  #restore(): void {
    this.#scroll.expect();
    const query = this.#query();
    this.#write(query.words);
    this.#show(query);
  }

  #write(words: string): void {
    clearTimeout(this.#typing);
    this.#input.value = words;
    this.#length = words.length;
  }

  #show(query: SearchQuery, typedAt?: number): void {
    this.#sort.value = query.sort;
    document.title = [query.words, this.dataset['pageTitle']].filter(Boolean).join(' · ');
    this.dispatchEvent(new CustomEvent<Asked>('asked', { detail: { words: query.words } }));
    carryQuery(query.words);
    this.#view.tabs.prepare(query, (other) => this.#url(other));
    if (query.words === '') this.#listing.clear();
    else this.#listing.show(query, typedAt);
  }
}

customElements.define('search-page', SearchPage);
