import type { Signal } from '../../domain/signals.ts';
import { readSignal } from '../../domain/signals.ts';
import type { RateLimit } from './rate-limit.ts';
import { createRateLimit } from './rate-limit.ts';

/** Most bytes of a message; the longest question takes less. */
const MAX_BYTES = 4096;
const FORM = 'application/x-www-form-urlencoded';

/** Where signals are kept. */
export type SignalStore = {
  /** @param line a signal as one line of JSON with its day, without line end */
  append(line: string, day: string): Promise<void>;
};

export type ReceiverSettings = {
  /** Addresses of the sites that may send, each with its base path and a slash at the end. */
  readonly sites: readonly URL[];
  readonly store: SignalStore;
  readonly limit: RateLimit;
  /** Milliseconds since 1970, such as `Date.now`. */
  readonly now: () => number;
};

/**
 * Takes one message of a reader's browser. What is kept is the signal and its day; neither the reader's address nor the
 * program they read with, nor the time.
 * @param client address of the reader on the network, only to limit how much one of them sends
 */
export async function receive(
  request: Request,
  client: string,
  { sites, store, limit, now }: ReceiverSettings,
): Promise<Response> {
  const site = sites.find(({ origin }) => origin === request.headers.get('origin'));
  const refuse = (status: number, reason: string, headers: Readonly<Record<string, string>> = {}) =>
    new Response(`${reason}\n`, {
      status,
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'x-content-type-options': 'nosniff',
        ...headers,
      },
    });

  if (!site) return refuse(403, 'This address takes messages from the pages of its site only.');
  const allowed = { 'access-control-allow-origin': site.origin, vary: 'Origin' };
  if (request.method === 'OPTIONS')
    return new Response(null, {
      status: 204,
      headers: {
        ...allowed,
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'content-type',
      },
    });
  if (request.method !== 'POST')
    return refuse(405, 'Send a form with POST.', { allow: 'POST, OPTIONS' });
  if (request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() !== FORM)
    return refuse(415, `Send a form as ${FORM}.`, allowed);
  if (!(await limit.allows(client, now())))
    return refuse(429, 'Too many messages. Try again in a minute.', {
      ...allowed,
      'retry-after': '60',
    });

  const body = await readText(request);
  if (body === undefined)
    return refuse(413, `A message has at most ${MAX_BYTES} bytes.`, {
      ...allowed,
      connection: 'close',
    });
  const signal = readSignal(Object.fromEntries(new URLSearchParams(body)));
  if (!signal) return refuse(400, 'This is neither a vote nor a search nor a click.', allowed);

  const day = new Date(now()).toISOString().slice(0, 10);
  await store.append(JSON.stringify({ day, ...signal }), day);
  return isFormOfPage(request, signal)
    ? new Response(null, {
        status: 303,
        headers: { location: new URL(signal.article.slice(1), site).href },
      })
    : new Response(null, { status: 204, headers: allowed });
}

/** A vote without JavaScript leaves the article, and its reader goes back there: to this site, whatever the message says. */
function isFormOfPage(
  request: Request,
  signal: Signal,
): signal is Extract<Signal, { kind: 'vote' }> {
  return signal.kind === 'vote' && (request.headers.get('accept') ?? '').includes('text/html');
}

/** The body, or undefined when it is longer than a message may be, however long it claims to be. */
async function readText(request: Request): Promise<string | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) return undefined;
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** What a Cloudflare Worker is bound to: the addresses of its sites, separated by spaces, and an R2 bucket. */
type Bindings = {
  readonly SITES: string;
  readonly SIGNALS: { put(key: string, value: string): Promise<unknown> };
};

/** Each instance of the Worker counts for itself; a rate limiting rule of the zone counts for all of them. */
const limit = createRateLimit();

/** This file as a Cloudflare Worker. It keeps one object a signal, in a folder a day, since objects cannot grow. */
export default {
  fetch(request: Request, { SITES, SIGNALS }: Bindings): Promise<Response> {
    return receive(request, request.headers.get('cf-connecting-ip') ?? '', {
      sites: SITES.split(/\s+/)
        .filter(Boolean)
        .map((address) => new URL(address)),
      store: {
        append: async (line, day) =>
          void (await SIGNALS.put(`${day}/${crypto.randomUUID()}.ndjson`, `${line}\n`)),
      },
      limit,
      now: Date.now,
    });
  },
};
