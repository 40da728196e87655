export const sortOrders = ['relevance', 'updated', 'views'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** What the search page shows; lives in its address. */
export type SearchQuery = {
  readonly words: string;
  /** A category id, or undefined for all. */
  readonly category: string | undefined;
  readonly sort: SortOrder;
  /** Counted from 1. */
  readonly page: number;
};

/** Longest question that is searched, in characters; what is beyond it only costs the reader's connection. */
export const MAX_QUERY_LENGTH = 200;

/**
 * Reads an address. Anything unknown or malformed falls back to its default: an address is never an error.
 * @param categories ids that exist
 */
export function fromSearchParams(
  parameters: URLSearchParams,
  categories: readonly string[],
): SearchQuery {
  const category = parameters.get('category') ?? '';
  const sort = parameters.get('sort') ?? '';
  const page = parameters.get('page') ?? '';
  return {
    words: shorten(parameters.get('q') ?? ''),
    category: categories.includes(category) ? category : undefined,
    sort: sortOrders.find((order) => order === sort) ?? 'relevance',
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

/** Cuts what is too long, never through a character of two units. */
function shorten(words: string): string {
  return words
    .trim()
    .slice(0, MAX_QUERY_LENGTH)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}

/** Writes an address; defaults are left out. */
export function toSearchParams({ words, category, sort, page }: SearchQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  if (words !== '') parameters.set('q', words);
  if (category !== undefined) parameters.set('category', category);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (page !== 1) parameters.set('page', String(page));
  return parameters;
}
