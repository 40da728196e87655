import type { SearchQuery } from '../../domain/search-query.ts';
import type { Listing } from '../engine/engine.ts';
import type { Question, WorkerReply, WorkerRequest, WorkerSettings } from './protocol.ts';

/** The page's side of the search worker. */
export type SearchClient = {
  /** Begins to load the index and the words typed so far, so that the question waits less. */
  lookAhead(text: string): void;
  /**
   * Asks a question. One that a later question overtakes is never answered.
   * @param typing the reader may be in the middle of a word
   * @param onFirstRows called with the listing's first rows when the others take longer
   * @throws Error when the index cannot be loaded, also not by a new worker
   */
  search(
    query: SearchQuery,
    typing: boolean,
    onFirstRows?: (listing: Listing) => void,
  ): Promise<Listing>;
};

type Answer = (listing: Listing) => void;
type Pending = {
  readonly question: Question;
  retried: boolean;
  readonly onFirstRows: Answer;
  readonly resolve: Answer;
  readonly reject: (error: Error) => void;
};

/** @param address of the worker's script */
export function createSearchClient(settings: WorkerSettings, address: string): SearchClient {
  let worker: Worker | undefined;
  let pending: Pending | undefined;
  let lastId = 0;

  const post = (request: Question | { ahead: string }) => {
    worker ??= startWorker();
    worker.postMessage({ ...settings, ...request } satisfies WorkerRequest);
  };

  const startWorker = () => {
    const started = new Worker(address, { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
      if ('failure' in data) fail(data.failure);
      else if (data.id === pending?.question.id)
        pending[data.isComplete ? 'resolve' : 'onFirstRows'](data.listing);
    });
    started.addEventListener('error', (event) =>
      fail(event.message || 'The search worker could not start.'),
    );
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
      post(pending.question);
    }
  };

  return {
    lookAhead: (text) => post({ ahead: text }),
    search: (query, typing, onFirstRows = () => {}) =>
      new Promise((resolve, reject) => {
        pending = {
          question: { id: ++lastId, query, typing },
          retried: false,
          onFirstRows,
          resolve,
          reject,
        };
        post(pending.question);
      }),
  };
}
