import type { SearchQuery } from '../domain/search-query.ts';
import type { Listing } from './engine.ts';
import workerAddress from './worker.ts?worker&url';
import type { WorkerReply, WorkerRequest, WorkerSettings } from './protocol.ts';

/** The page's side of the search worker. */
export type SearchClient = {
  /** Begins to load the index, so that the first question waits less. */
  warmUp(): void;
  /**
   * Asks a question. One that a later question overtakes is never answered.
   * @param typing the reader may be in the middle of a word
   * @throws Error when the index cannot be loaded, also not by a new worker
   */
  search(query: SearchQuery, typing: boolean): Promise<Listing>;
};

type Pending = { readonly id: number; readonly query: SearchQuery; readonly typing: boolean; retried: boolean; readonly resolve: (listing: Listing) => void; readonly reject: (error: Error) => void };

export function createSearchClient(settings: WorkerSettings): SearchClient {
  let worker: Worker | undefined;
  let pending: Pending | undefined;
  let lastId = 0;

  const post = (request: { id: number; query?: SearchQuery; typing?: boolean }) => {
    worker ??= startWorker();
    worker.postMessage({ ...settings, ...request } satisfies WorkerRequest);
  };

  const startWorker = () => {
    const started = new Worker(workerAddress, { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
      if ('failure' in data) fail(data.failure);
      else if (data.id === pending?.id) pending.resolve(data.listing);
    });
    started.addEventListener('error', (event) => fail(event.message || 'The search worker could not start.'));
    return started;
  };

  // A tab left open over a deployment holds an old index: a new worker opens the new one.
  const fail = (reason: string) => {
    worker?.terminate();
    worker = undefined;
    if (!pending) return;
    if (pending.retried) {
      pending.reject(new Error(reason));
    } else {
      pending.retried = true;
      post({ id: pending.id, query: pending.query, typing: pending.typing });
    }
  };

  return {
    warmUp: () => post({ id: 0 }),
    search: (query, typing) =>
      new Promise((resolve, reject) => {
        pending = { id: ++lastId, query, typing, retried: false, resolve, reject };
        post({ id: pending.id, query, typing });
      }),
  };
}
