import type { ArticleOrder } from './article.ts';
import { byUpdated, byViews } from './article.ts';
import { pageCount } from './pagination.ts';

/** Orders in which a category or a section is listed. */
export type ListingOrder = 'updated' | 'views';

/** The order that stands at the address of the listing itself. */
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

/** What a page adds to the address of its listing: nothing for the first of the first order, else `2/`, `views/` or `views/2/`. */
export function listingPath({ order, number }: ListingPage, first: ListingOrder): string {
  return `${order === first ? '' : `${order}/`}${number === 1 ? '' : `${number}/`}`;
}

/** All pages of a listing of so many articles, in each order. */
export function listingPages(
  articleCount: number,
  pageSize: number,
  first: ListingOrder,
): (ListingPage & { readonly path: string })[] {
  const numbers = Array.from(
    { length: pageCount(articleCount, pageSize) },
    (_, index) => index + 1,
  );
  return (['updated', 'views'] as const).flatMap((order) =>
    numbers.map((number) => ({ order, number, path: listingPath({ order, number }, first) })),
  );
}
