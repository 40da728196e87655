import type { ListingOrder, ListingPage } from './domain/listing.ts';
import { listingPages } from './domain/listing.ts';
import { site } from './site.ts';
import { fill, stringsFor } from './strings/strings.ts';

/** Route parameter and page for each page of a listing of so many articles. */
export function listingRoutes(articleCount: number, first: ListingOrder) {
  return listingPages(articleCount, site.pageSize, first).map(({ order, number, path }) => ({
    page: path.replace(/\/$/, '') || undefined,
    order,
    number,
  }));
}

/** Title of a page of a listing, unlike that of each other one: `FAQ · Most viewed, page 2 of 4`. */
export function listingTitle(locale: string, label: string, { order, number }: ListingPage, count: number, first: ListingOrder): string {
  const strings = stringsFor(locale);
  const orderLabel = { updated: strings.sortUpdated, views: strings.sortViews }[order];
  const ordered = order === first ? label : `${label} · ${orderLabel}`;
  return number === 1 ? ordered : `${ordered}, ${fill(strings.pageOfCount, { number: String(number), count: String(count) })}`;
}
