import { maskQuery } from '../../domain/mask-query.ts';
import type { SearchQuery } from '../../domain/search-query.ts';
import type { Listing } from '../engine/engine.ts';
import { DOUBTFUL_FIT } from '../engine/fit.ts';

/** What the search page tells when a listing is whole, as the detail of its event `answered`. */
export type Answered = { readonly query: SearchQuery; readonly listing: Listing };

/** A question counts as asked when nothing was typed for so long, in milliseconds. */
const SETTLED_AFTER = 2000;

const arrival = performance.getEntriesByType('navigation')[0];
const isReturn =
  arrival instanceof PerformanceNavigationTiming &&
  ['reload', 'back_forward'].includes(arrival.type);
const wordsOnArrival = new URLSearchParams(location.search).get('q')?.trim();

/**
 * Tells the site's owner about questions without a good answer and about results that are opened, each once while the page
 * is open: no cookie, no id, nothing kept, and nothing at all from readers who asked not to be tracked.
 * @param page the search page, which names the endpoint
 */
function sendSignals(page: HTMLElement): void {
  const { signals: endpoint = '', base = '/', pageSize = '15' } = page.dataset;
  const locale = document.documentElement.lang;
  const sent = new Set<string>();
  let answered: Answered | undefined;
  let settling: number | undefined;

  const sendOnce = (words: string, about: string, fields: Readonly<Record<string, string>>) => {
    const key = `${about} ${words.toLowerCase()}`;
    if (sent.has(key)) return;
    sent.add(key);
    navigator.sendBeacon(
      endpoint,
      new URLSearchParams({ query: maskQuery(words), locale, ...fields }),
    );
  };
  const tellUnanswered = () => {
    clearTimeout(settling);
    if (!answered) return;
    const {
      query: { words },
      listing,
    } = answered;
    const isEmpty = listing.counts['all'] === 0;
    if ((isEmpty || listing.fit < DOUBTFUL_FIT) && !isAskedAgain(words))
      sendOnce(words, '', { answer: isEmpty ? 'empty' : 'doubtful' });
  };
  const tellClick = ({ target }: Event) => {
    const link =
      target instanceof Element
        ? target.closest<HTMLAnchorElement>('[data-results] a[data-title]')
        : null;
    // Places in another order than that of relevance say nothing about search.
    if (!link || !answered || answered.query.sort !== 'relevance') return;
    const { query, listing } = answered;
    const article = link.pathname.slice(base.replace(/\/$/, '').length);
    const row = [...page.querySelectorAll('[data-results] a[data-title]')].indexOf(link);
    sendOnce(query.words, article, {
      article,
      place: String((listing.page - 1) * Number(pageSize) + row + 1),
    });
  };

  page.addEventListener('answered', ({ detail }: CustomEventInit<Answered>) => {
    clearTimeout(settling);
    // What is still being typed is no question yet.
    answered = detail?.listing.provisional ? undefined : detail;
    settling = window.setTimeout(tellUnanswered, SETTLED_AFTER);
  });
  page.addEventListener('input', () => {
    clearTimeout(settling);
    answered = undefined;
  });
  page.addEventListener('click', tellClick);
  page.addEventListener('auxclick', (event) => event.button === 1 && tellClick(event));
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'hidden' && tellUnanswered(),
  );
}

/** Whether the page came with this question by reload or Back, after it had been asked. */
function isAskedAgain(words: string): boolean {
  return isReturn && words === wordsOnArrival;
}

function wantsPrivacy(): boolean {
  return (
    navigator.doNotTrack === '1' ||
    ('globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true)
  );
}

const page = document.querySelector<HTMLElement>('search-page[data-signals]');
if (page && !wantsPrivacy()) sendSignals(page);
