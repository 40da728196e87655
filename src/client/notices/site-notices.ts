import type { Notice } from '../../notices/notice.ts';
import { noticeKey } from '../../notices/notice.ts';
import { dismiss, isDismissed } from './dismissed-notices.ts';
import type { NoticeFeed } from './notice-feed.ts';
import { createNoticeFeed } from './notice-feed.ts';
import { renderNotice } from './render-notice.ts';
import { showNoticesInSearch } from './search-notices.ts';

/** Shortest pause between two looks at the clock, in milliseconds. */
const SHORTEST = 50;

/**
 * `<site-notices>`: the notices of a page. Those of the build are in it, and those of
 * `/notices.json` and of the status page replace them. Screen readers announce new ones politely.
 */
class SiteNotices extends HTMLElement {
  #base = '/';
  #places: readonly string[] = [];
  #feed!: NoticeFeed;
  #list!: HTMLElement;
  #template!: HTMLTemplateElement;
  #timer: number | undefined;
  #showInSearch = () => {};
  /** Keys of the notices that have been on this page, also of those dismissed since. */
  readonly #seen = new Set<string>();

  connectedCallback(): void {
    const { base = '/', places = '', live, statusPage, known = '[]' } = this.dataset;
    const [list, template] = [this.querySelector('div'), this.querySelector('template')];
    if (!list || !template) return;
    this.#base = base;
    this.#places = places.split(' ').filter(Boolean);
    this.#list = list;
    this.#template = template;
    const sources = { live, statusPage, lang: document.documentElement.lang };
    this.#feed = createNoticeFeed(sources, JSON.parse(known) as Notice[], () => this.#show());
    this.#showInSearch = showNoticesInSearch(
      () => this.#feed.current(),
      (notice) => this.#seen.has(noticeKey(notice)),
      (notice) => this.#renderInSearch(notice),
      base,
    );
    this.addEventListener('click', (event) => this.#press(event));
    document.addEventListener('visibilitychange', () => this.#tick());
    // Notices that the reader dismisses in another tab.
    addEventListener('storage', () => this.#show());
    this.#tick();
  }

  /** Follows the time, and requests newer notices. Waits while nobody sees the page. */
  #tick(): void {
    clearTimeout(this.#timer);
    if (document.visibilityState === 'hidden') return;
    this.#show();
    void this.#feed.ask();
    const pause = Math.max(SHORTEST, this.#feed.nextStep() - Date.now());
    this.#timer = window.setTimeout(() => this.#tick(), pause);
  }

  /** Shows the notices of this moment. Those that stay are not announced again. */
  #show(): void {
    const notices = this.#feed
      .current(this.#places)
      .filter((notice) => !isDismissed(noticeKey(notice)));
    const wanted = notices.map(noticeKey);
    for (const key of wanted) this.#seen.add(key);
    for (const [key, element] of this.#elements()) if (!wanted.includes(key)) remove(element);
    for (const [index, notice] of notices.entries()) {
      const present = this.#elements().get(noticeKey(notice));
      const element = present ?? renderNotice(this.#template, notice, this.#base);
      element.removeAttribute('data-waits');
      const there = this.#list.children[index];
      if (there !== element) this.#list.insertBefore(element, there ?? null);
    }
    this.#showInSearch();
    this.#showStatus();
  }

  #showStatus(): void {
    const line = document.querySelector<HTMLElement>('[data-system-status]');
    const status = this.#feed.normalStatus();
    line?.toggleAttribute('data-is-normal', status !== undefined);
    const link = line?.querySelector('a');
    if (link && status?.page !== undefined) link.href = status.page;
  }

  #press({ target }: Event): void {
    const button = target instanceof Element ? target.closest('.notice-close') : null;
    const key = button?.closest<HTMLElement>('.notice')?.dataset['key'];
    if (key === undefined) return;
    dismiss(key);
    this.#show();
    // The button that had the focus is gone.
    const next = this.#list.querySelector<HTMLElement>('.notice-close');
    (next ?? document.querySelector('main'))?.focus();
  }

  #renderInSearch(notice: Notice): HTMLElement {
    const element = renderNotice(this.#template, notice, this.#base);
    element.removeAttribute('data-key');
    element.querySelector('button')?.remove();
    return element;
  }

  /** The notices on the page, by their keys. */
  #elements(): ReadonlyMap<string, HTMLElement> {
    const elements = [...this.#list.querySelectorAll<HTMLElement>('.notice')];
    return new Map(elements.map((element) => [element.dataset['key'] ?? '', element]));
  }
}

function remove(element: HTMLElement): void {
  const hadFocus = element.contains(document.activeElement);
  element.remove();
  if (hadFocus) document.querySelector('main')?.focus();
}

customElements.define('site-notices', SiteNotices);
