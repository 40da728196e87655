import type { SearchQuery } from '../../domain/search-query.ts';
import type { ListingSummary } from '../engine/engine.ts';
import type { ResultRow } from '../engine/rows.ts';

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

/** Requests rows of the listing with this id, by their positions on the page. */
export type RowsRequest = { readonly id: number; readonly rows: readonly number[] };

/**
 * A request for a listing or for its rows, or the text typed so far, for which the worker opens the
 * index and preloads files.
 */
export type WorkerRequest = WorkerSettings &
  (SearchRequest | RowsRequest | { readonly ahead: string });

/**
 * The reply to the request with the same id: the listing, or one of its rows. After a failure, the
 * worker cannot be used again.
 */
export type WorkerReply =
  | { readonly id: number; readonly listing: ListingSummary }
  | { readonly id: number; readonly index: number; readonly row: ResultRow }
  | { readonly failure: string };
