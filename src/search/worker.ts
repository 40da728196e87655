import type { Engine } from './engine.ts';
import { createEngine } from './engine.ts';
import { IndexUnavailable, openIndex } from './pagefind.ts';
import type { WorkerReply, WorkerRequest, WorkerSettings } from './protocol.ts';

/** Search runs here, away from the page's thread: one request at a time, superseded ones not at all. */

type Search = Engine['search'];

let opened: Promise<Search> | undefined;
let waiting: WorkerRequest | undefined;
let busy = false;

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  waiting = data;
  if (!busy) void answerWaiting();
});

// When its program cannot be loaded, Pagefind also leaves a promise unhandled; the search that failed tells the same.
addEventListener('unhandledrejection', (event) => event.preventDefault());

async function answerWaiting(): Promise<void> {
  busy = true;
  while (waiting) {
    const request = waiting;
    waiting = undefined;
    const reply = await answer(request);
    if (reply) postMessage(reply);
  }
  busy = false;
}

async function answer({ id, query, typing, ...settings }: WorkerRequest): Promise<WorkerReply | undefined> {
  try {
    const search = await (opened ??= open(settings));
    return query && { id, listing: await search(query, typing) };
  } catch (error) {
    return { id, failure: String(error) };
  }
}

async function open({ site, lang, pageSize }: WorkerSettings): Promise<Search> {
  const index = await openIndex(new URL(site), lang);
  const engine = createEngine(index, lang, pageSize);
  return async (query, typing) => {
    const listing = await engine.search(query, typing);
    // Nothing found may also mean that a newer index has replaced the files of this one.
    if (listing.counts['all'] === 0 && (await index.isStale())) throw new IndexUnavailable('The site has a newer index.');
    return listing;
  };
}
