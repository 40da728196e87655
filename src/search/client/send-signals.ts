import { maskQuery } from '../../domain/mask-query.ts';
import type { SearchQuery } from '../../domain/search-query.ts';
import type { ListingSummary } from '../engine/engine.ts';
import { DOUBTFUL_FIT } from '../engine/fit.ts';
import { wantsPrivacy } from './wants-privacy.ts';

/** Detail of the event `answered`, which the search page sends when it shows a listing. */
export type Answered = { readonly query: SearchQuery; readonly listing: ListingSummary };

/** A query is final when nothing is typed for this time, in milliseconds. */
const SETTLED_AFTER = 2000;

const arrival = performance.getEntriesByType('navigation')[0];
const isReturn =
  arrival instanceof PerformanceNavigationTiming &&
  ['reload', 'back_forward'].includes(arrival.type);
const wordsOnArrival = new URLSearchParams(location.search).get('q')?.trim();

/**
 * Sends the site owner queries without a good result and opened results, each once while the page
 * is open. Uses no cookie and no id, stores nothing, and sends nothing for readers who ask not to
 * be tracked.
 * @param page the search page or the panel of the widget, with the URL of the endpoint
 */
function sendSignals(page: HTMLElement): void {
  const { signals: endpoint = '', base = '/', pageSize = '15', source } = page.dataset;
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
      new URLSearchParams({
        query: maskQuery(words),
        locale,
        ...fields,
        ...(source !== undefined && { source }),
      }),
    );
  };
  const sendUnanswered = () => {
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
  const sendClick = ({ target }: Event) => {
    const link =
      target instanceof Element
        ? target.closest<HTMLAnchorElement>('[data-results] a[data-title]')
        : null;
    // In any other order than relevance, ranks say nothing about the quality of search.
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
    // A query that is still being typed is not final.
    answered = detail?.listing.provisional ? undefined : detail;
    settling = window.setTimeout(sendUnanswered, SETTLED_AFTER);
  });
  page.addEventListener('input', () => {
    clearTimeout(settling);
    answered = undefined;
  });
  page.addEventListener('click', sendClick);
  page.addEventListener('auxclick', (event) => event.button === 1 && sendClick(event));
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'hidden' && sendUnanswered(),
  );
}

/** Returns whether a reload or Back brought the reader to a query that was searched before. */
function isAskedAgain(words: string): boolean {
  return isReturn && words === wordsOnArrival;
}

const page = document.querySelector<HTMLElement>('[data-signals]');
if (page && !wantsPrivacy()) sendSignals(page);
