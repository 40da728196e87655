import type { ArticleOrder } from './article.ts';
import { byUpdated, byViews } from './article.ts';
import { pageCount } from './pagination.ts';

/** Sort orders of a category or a section. */
export type ListingOrder = 'updated' | 'views';

/** The order on the first page of a listing. */
export const firstOrder = { category: 'updated', section: 'views' } as const satisfies Record<
  string,
  ListingOrder
>;

export const articleOrders: Readonly<Record<ListingOrder, ArticleOrder>> = {
  updated: byUpdated,
  views: byViews,
};

/** A page of a listing, counted from 1. */
export type ListingPage = { readonly order: ListingOrder; readonly number: number };

/**
 * Returns the path of a page below its listing: empty for the first page in the first order, else
 * `2/`, `views/` or `views/2/`.
 */
export function listingPath({ order, number }: ListingPage, first: ListingOrder): string {
  return `${order === first ? '' : `${order}/`}${number === 1 ? '' : `${number}/`}`;
}

/** Returns all pages of a listing with this number of articles, in each of these orders. */
export function listingPages(
  articleCount: number,
  pageSize: number,
  first: ListingOrder,
  orders: readonly ListingOrder[] = ['updated', 'views'],
): (ListingPage & { readonly path: string })[] {
  const numbers = Array.from(
    { length: pageCount(articleCount, pageSize) },
    (_, index) => index + 1,
  );
  return orders.flatMap((order) =>
    numbers.map((number) => ({ order, number, path: listingPath({ order, number }, first) })),
  );
}
