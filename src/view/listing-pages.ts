import type { Article } from '../domain/article.ts';
import { haveViews } from '../domain/article.ts';
import type { ListingOrder } from '../domain/listing.ts';
import { articleOrders, listingPages } from '../domain/listing.ts';
import type { Page } from '../domain/pagination.ts';
import { pageOf } from '../domain/pagination.ts';
import { site } from '../config/settings.ts';
import { fill } from '../languages/fill-text.ts';
import { stringsFor } from '../languages/strings-for.ts';

/**
 * Returns the route parameter, order and articles of each page of a listing, and whether readers
 * can sort it: only by views that there are. Sorts once for all pages.
 */
export function listingRoutes(articles: readonly Article[], first: ListingOrder) {
  const sorted = {
    updated: articles.toSorted(articleOrders.updated),
    views: articles.toSorted(articleOrders.views),
  };
  const hasViews = haveViews(articles);
  const sortable = hasViews && articles.length > 1;
  const orders = hasViews ? undefined : [first];
  return listingPages(articles.length, site.pageSize, first, orders).map(
    ({ order, number, path }) => ({
      route: path.replace(/\/$/, '') || undefined,
      sortable,
      order,
      page: pageOf(sorted[order], number, site.pageSize),
    }),
  );
}

/** Returns the title of a page of a listing, which is unique: `FAQ · Most viewed, page 2 of 4`. */
export function listingTitle(
  locale: string,
  label: string,
  order: ListingOrder,
  first: ListingOrder,
  { number, count }: Page<Article>,
): string {
  const strings = stringsFor(locale);
  const orderLabel = { updated: strings.sortUpdated, views: strings.sortViews }[order];
  const ordered = order === first ? label : `${label} · ${orderLabel}`;
  return number === 1
    ? ordered
    : `${ordered}, ${fill(strings.pageOfCount, { number: String(number), count: String(count) })}`;
}
