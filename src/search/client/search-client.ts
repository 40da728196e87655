import type { SearchQuery } from '../../domain/search-query.ts';
import type { Listing } from '../engine/engine.ts';
import type { SearchRequest, WorkerReply, WorkerRequest, WorkerSettings } from './protocol.ts';

/** The page's side of the search worker. */
export type SearchClient = {
  /**
   * Loads the index and the files for the words typed so far, so that the search takes less time.
   */
  lookAhead(text: string): void;
  /**
   * Returns the listing of a query. The promise of a superseded request never settles.
   * @param typing whether the last word may be unfinished
   * @param onFirstRows called with the first rows of the listing when the others take longer
   * @throws Error when neither the worker nor a new one can load the index
   */
  search(
    query: SearchQuery,
    typing: boolean,
    onFirstRows?: (listing: Listing) => void,
  ): Promise<Listing>;
};

type Answer = (listing: Listing) => void;
type Pending = {
  readonly request: SearchRequest;
  retried: boolean;
  readonly onFirstRows: Answer;
  readonly resolve: Answer;
  readonly reject: (error: Error) => void;
};

/**
 * Returns a client that starts the worker when it is first needed.
 * @param workerUrl URL of the worker script
 */
export function createSearchClient(settings: WorkerSettings, workerUrl: string): SearchClient {
  let worker: Worker | undefined;
  let pending: Pending | undefined;
  let lastId = 0;

  const post = (message: SearchRequest | { ahead: string }) => {
    worker ??= startWorker();
    worker.postMessage({ ...settings, ...message } satisfies WorkerRequest);
  };

  const startWorker = () => {
    const started = new Worker(workerUrl, { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
      if ('failure' in data) fail(data.failure);
      else if (data.id === pending?.request.id)
        pending[data.isComplete ? 'resolve' : 'onFirstRows'](data.listing);
    });
    started.addEventListener('error', (event) =>
      fail(event.message || 'The search worker could not start.'),
    );
    return started;
  };

  // A tab that stays open across a deployment has an outdated index. A new worker opens the new
  // one.
  const fail = (reason: string) => {
    worker?.terminate();
    worker = undefined;
    if (!pending) return;
    if (pending.retried) {
      pending.reject(new Error(reason));
    } else {
      pending.retried = true;
      post(pending.request);
    }
  };

  return {
    lookAhead: (text) => post({ ahead: text }),
    search: (query, typing, onFirstRows = () => {}) =>
      new Promise((resolve, reject) => {
        pending = {
          request: { id: ++lastId, query, typing },
          retried: false,
          onFirstRows,
          resolve,
          reject,
        };
        post(pending.request);
      }),
  };
}
