import type { ReaderChoices } from './article-parts.ts';

export const sortOrders = ['relevance', 'updated', 'views'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** What the search page shows, as in its URL. */
export type SearchQuery = {
  readonly words: string;
  /** A category id, or undefined for all. */
  readonly category: string | undefined;
  readonly sort: SortOrder;
  /** Counted from 1. */
  readonly page: number;
  /** What the reader has chosen. Never in the URL of the search page itself. */
  readonly choices?: ReaderChoices;
};

/** Maximum length of a query, in characters. The rest is ignored. */
export const MAX_QUERY_LENGTH = 1000;

/**
 * Returns the query of a URL. Unknown or malformed parameters get their default, so a URL is never
 * an error.
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

/** Cuts a text that is too long: between two words if it has any, never inside a character. */
function shorten(words: string): string {
  const text = words.trim();
  if (text.length <= MAX_QUERY_LENGTH) return text;
  const beginning = text.slice(0, MAX_QUERY_LENGTH + 1);
  const whole = /^.*(?=\s)/su.exec(beginning)?.[0] ?? text.slice(0, MAX_QUERY_LENGTH);
  return whole.replace(/[\uD800-\uDBFF]$/, '').trim();
}

/** Returns the parameters of a URL, without defaults. */
export function toSearchParams({ words, category, sort, page }: SearchQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  if (words !== '') parameters.set('q', words);
  if (category !== undefined) parameters.set('category', category);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (page !== 1) parameters.set('page', String(page));
  return parameters;
}
