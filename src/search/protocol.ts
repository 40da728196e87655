import type { SearchQuery } from '../domain/search-query.ts';
import type { Listing } from './engine.ts';

/** What the worker must know of the page. */
export type WorkerSettings = {
  /** Address of the site's root, base path included. */
  readonly site: string;
  /** BCP 47 code of the page. */
  readonly lang: string;
  readonly pageSize: number;
};

/**
 * A question of the page; a later one makes the earlier ones void. Without a query it only opens the index. `typing`: the
 * reader may be in the middle of a word.
 */
export type WorkerRequest = WorkerSettings & { readonly id: number; readonly query?: SearchQuery; readonly typing?: boolean };

/** The answer to the request of the same id. After a failure the worker is of no more use. */
export type WorkerReply = { readonly id: number; readonly listing: Listing } | { readonly id: number; readonly failure: string };
