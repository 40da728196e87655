import type { Engine } from '../engine/engine.ts';
import { createEngine } from '../engine/engine.ts';
import { IndexUnavailable } from '../engine/load-index-file.ts';
import { openIndex } from '../engine/open-index.ts';
import type { SearchRequest, WorkerRequest, WorkerReply, WorkerSettings } from './protocol.ts';

/**
 * Search runs in this worker so that it never blocks the page. It answers one request at a time and
 * skips superseded ones.
 */

let opened: Promise<Engine> | undefined;
let waiting: (WorkerSettings & SearchRequest) | undefined;
let busy = false;

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if ('ahead' in data) {
    void lookAhead(data);
  } else {
    waiting = data;
    if (!busy) void answerWaiting();
  }
});

// When its script cannot be loaded, Pagefind also leaves a rejected promise unhandled. The search
// that failed already reports the error.
addEventListener('unhandledrejection', (event) => event.preventDefault());

async function answerWaiting(): Promise<void> {
  busy = true;
  while (waiting) {
    const request = waiting;
    waiting = undefined;
    postMessage(await answer(request));
  }
  busy = false;
}

async function answer({
  id,
  query,
  typing,
  ...settings
}: WorkerSettings & SearchRequest): Promise<WorkerReply> {
  try {
    const engine = await (opened ??= open(settings));
    const listing = await engine.search(query, typing, (first) =>
      postMessage({ id, listing: first, isComplete: false } satisfies WorkerReply),
    );
    return { id, listing, isComplete: true };
  } catch (error) {
    return { failure: String(error) };
  }
}

async function lookAhead({
  ahead,
  ...settings
}: WorkerSettings & { ahead: string }): Promise<void> {
  try {
    const engine = await (opened ??= open(settings));
    await engine.lookAhead(ahead);
  } catch (error) {
    postMessage({ failure: String(error) } satisfies WorkerReply);
  }
}

async function open({ site, lang, pageSize }: WorkerSettings): Promise<Engine> {
  const index = await openIndex(new URL(site), lang);
  const engine = createEngine(index, lang, pageSize);
  return {
    ...engine,
    async search(query, typing, onFirstRows) {
      const listing = await engine.search(query, typing, onFirstRows);
      // An empty result can also mean that a newer index has replaced the files of this one.
      if (listing.counts['all'] === 0 && (await index.isStale()))
        throw new IndexUnavailable('The site has a newer index.');
      return listing;
    },
  };
}
