import type { SearchQuery } from '../../domain/search-query.ts';
import type { ListingSummary } from '../engine/engine.ts';
import { inPlaceLink } from './in-place-link.ts';
import { required } from './result-row.ts';

/** Offers what people with the same query also search for. */
export function offerAlso(
  page: HTMLElement,
  query: SearchQuery,
  also: readonly string[],
  urlOf: (query: SearchQuery) => string,
): void {
  const place = required<HTMLElement>(page, '[data-also]');
  const items = also.map((words) => {
    const item = document.createElement('li');
    item.append(inPlaceLink(urlOf({ ...query, words, category: undefined, page: 1 }), words));
    return item;
  });
  required(place, 'ul').replaceChildren(...items);
  place.hidden = items.length === 0;
}

/**
 * Offers other searches: the same query in all categories, and the closest words of the site.
 * @param page contains the elements for both
 */
export function offerElsewhere(
  page: HTMLElement,
  query: SearchQuery,
  listing: ListingSummary,
  urlOf: (query: SearchQuery) => string,
): void {
  const everywhere = required<HTMLAnchorElement>(page, '[data-everywhere]');
  everywhere.href = urlOf({ ...query, category: undefined, page: 1 });
  everywhere.hidden = listing.counts['all'] === 0;
  const nearest = listing.nearest.flatMap((word) => [
    inPlaceLink(urlOf({ ...query, words: word, page: 1 }), word),
    ' ',
  ]);
  required(page, '[data-nearest] [data-words]').replaceChildren(...nearest);
  required<HTMLElement>(page, '[data-nearest]').hidden = nearest.length === 0;
}
