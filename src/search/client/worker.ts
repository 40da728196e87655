import type { Engine, FoundListing } from '../engine/engine.ts';
import { createEngine } from '../engine/engine.ts';
import { IndexUnavailable } from '../engine/load-index-file.ts';
import { openIndex } from '../engine/open-index.ts';
import type {
  RowsRequest,
  SearchRequest,
  WorkerReply,
  WorkerRequest,
  WorkerSettings,
} from './protocol.ts';

/**
 * Search runs in this worker so that it never blocks the page. It answers one search at a time and
 * skips superseded ones.
 */

let opened: Promise<Engine> | undefined;
let waiting: (WorkerSettings & SearchRequest) | undefined;
let busy = false;
/** The latest listing, whose rows can be requested. */
let found: { readonly id: number; readonly listing: FoundListing } | undefined;

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if ('ahead' in data) {
    void lookAhead(data);
  } else if ('rows' in data) {
    void sendRows(data);
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
    post(await answer(request));
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
    found = { id, listing: await engine.find(query, typing) };
    return { id, listing: found.listing.summary };
  } catch (error) {
    return { failure: String(error) };
  }
}

/** Sends each row as soon as its text is there. */
async function sendRows({ id, rows }: RowsRequest): Promise<void> {
  if (found?.id !== id) return;
  const { listing } = found;
  try {
    await Promise.all(
      rows.map(async (index) => post({ id, index, row: await listing.row(index) })),
    );
  } catch (error) {
    post({ failure: String(error) });
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
    post({ failure: String(error) });
  }
}

async function open({ site, lang, pageSize }: WorkerSettings): Promise<Engine> {
  const index = await openIndex(new URL(site), lang);
  const engine = createEngine(index, lang, pageSize);
  return {
    ...engine,
    async find(query, typing) {
      const listing = await engine.find(query, typing);
      // An empty result can also mean that a newer index has replaced the files of this one.
      if (listing.summary.counts['all'] === 0 && (await index.isStale()))
        throw new IndexUnavailable('The site has a newer index.');
      return listing;
    },
  };
}

function post(reply: WorkerReply): void {
  postMessage(reply);
}
