import type { SearchQuery } from '../../domain/search-query.ts';
import type { Listing } from '../engine/engine.ts';

/** What the worker needs to know about the page. */
export type WorkerSettings = {
  /** URL of the site root, with the base path. */
  readonly site: string;
  /** BCP 47 code of the page. */
  readonly lang: string;
  readonly pageSize: number;
};

/**
 * A search that the page requests. A later request cancels the earlier ones. `typing`: the last
 * word may be unfinished.
 */
export type SearchRequest = {
  readonly id: number;
  readonly query: SearchQuery;
  readonly typing: boolean;
};

/**
 * A search request, or the text typed so far, for which the worker opens the index and preloads
 * files.
 */
export type WorkerRequest = WorkerSettings & (SearchRequest | { readonly ahead: string });

/**
 * The reply to the request with the same id, in one or two parts: the first rows, then all rows.
 * After a failure, the worker cannot be used again.
 */
export type WorkerReply =
  | { readonly id: number; readonly listing: Listing; readonly isComplete: boolean }
  | { readonly failure: string };
