import type { SearchQuery } from '../../domain/search-query.ts';
import type { Listing } from '../engine/engine.ts';

/** What the worker must know of the page. */
export type WorkerSettings = {
  /** Address of the site's root, base path included. */
  readonly site: string;
  /** BCP 47 code of the page. */
  readonly lang: string;
  readonly pageSize: number;
};

/** A question of the page; a later one makes the earlier ones void. `typing`: the reader may be in the middle of a word. */
export type Question = {
  readonly id: number;
  readonly query: SearchQuery;
  readonly typing: boolean;
};

/** A question, or what has been typed of one so far: opens the index and loads what it will need. */
export type WorkerRequest = WorkerSettings & (Question | { readonly ahead: string });

/** The answer to the question of the same id, which may come in two parts: the first rows, then all. After a failure the worker is of no more use. */
export type WorkerReply =
  | { readonly id: number; readonly listing: Listing; readonly isComplete: boolean }
  | { readonly failure: string };
