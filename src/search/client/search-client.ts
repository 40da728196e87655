import type { SearchQuery } from '../../domain/search-query.ts';
import type { ListingSummary } from '../engine/engine.ts';
import type { ResultRow } from '../engine/rows.ts';
import { readerChoices } from './reader-choices.ts';
import type {
  RowsRequest,
  SearchRequest,
  WorkerReply,
  WorkerRequest,
  WorkerSettings,
} from './protocol.ts';

/** Receives the parts of a listing. Nothing arrives after the next search has begun. */
export type Receiver = {
  /** Called again when a new worker had to search anew; then all rows must be requested again. */
  onListing(listing: ListingSummary): void;
  /** @param index position on the page */
  onRow(index: number, row: ResultRow): void;
  /** Called when neither the worker nor a new one can load the index. */
  onFailure(): void;
};

/** The page's side of the search worker. */
export type SearchClient = {
  /**
   * Loads the index and the files for the words typed so far, so that the search takes less time.
   */
  lookAhead(text: string): void;
  /**
   * Searches; supersedes the search before.
   * @param typing whether the last word may be unfinished
   */
  search(query: SearchQuery, typing: boolean, receiver: Receiver): void;
  /** Requests rows of the current listing, by their positions on the page. */
  load(rows: readonly number[]): void;
  /** Forgets the current search, whose parts no longer arrive. */
  cancel(): void;
};

type Pending = { readonly request: SearchRequest; readonly receiver: Receiver; retried: boolean };

/**
 * Returns a client that starts the worker when it is first needed.
 * @param workerUrl URL of the worker script
 */
export function createSearchClient(settings: WorkerSettings, workerUrl: string): SearchClient {
  let worker: Worker | undefined;
  let pending: Pending | undefined;
  let lastId = 0;

  const post = (message: SearchRequest | RowsRequest | { ahead: string }) => {
    try {
      worker ??= startWorker();
    } catch {
      // Browsers may lack workers or forbid them. The caller continues first, as after an error.
      queueMicrotask(fail);
      return;
    }
    worker.postMessage({ ...settings, ...message } satisfies WorkerRequest);
  };

  const startWorker = () => {
    const started = new Worker(workerUrl, { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
      if ('failure' in data) return fail();
      if (data.id !== pending?.request.id) return;
      if ('listing' in data) pending.receiver.onListing(data.listing);
      else pending.receiver.onRow(data.index, data.row);
    });
    started.addEventListener('error', fail);
    return started;
  };

  // A tab that stays open across a deployment has an outdated index. A new worker opens the new
  // one.
  const fail = () => {
    worker?.terminate();
    worker = undefined;
    if (!pending) return;
    if (pending.retried) {
      pending.receiver.onFailure();
      pending = undefined;
    } else {
      pending.retried = true;
      post(pending.request);
    }
  };

  return {
    lookAhead: (text) => post({ ahead: text }),
    search(query, typing, receiver) {
      const chosen = { ...query, choices: readerChoices() };
      pending = { request: { id: ++lastId, query: chosen, typing }, receiver, retried: false };
      post(pending.request);
    },
    load(rows) {
      if (pending) post({ id: pending.request.id, rows });
    },
    cancel() {
      pending = undefined;
    },
  };
}
