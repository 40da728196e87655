import type { Signal } from '../../domain/signals.ts';
import { readSignal } from '../../domain/signals.ts';
import type { RateLimit } from './rate-limit.ts';
import { createRateLimit } from './rate-limit.ts';

/** Maximum bytes of a message. The longest query needs less. */
const MAX_BYTES = 4096;
const FORM = 'application/x-www-form-urlencoded';

/** Where signals are kept. */
export type SignalStore = {
  /** @param line a signal as one line of JSON with its day, without line end */
  append(line: string, day: string): Promise<void>;
};

/** The parts of a request that are read. A `Request` has them. */
export type Message = {
  readonly method: string;
  readonly headers: Headers;
  readonly body: AsyncIterable<Uint8Array> | null;
};

export type ReceiverSettings = {
  /** URLs of the sites that may send, each with its base path and a slash at the end. */
  readonly sites: readonly URL[];
  readonly store: SignalStore;
  readonly limit: RateLimit;
  /** Milliseconds since 1970, such as `Date.now`. */
  readonly now: () => number;
};

/**
 * Handles one message of a reader's browser. Stores the signal and its day, but not the IP, the
 * user agent or the time. Never rejects: on a failure it logs one line and answers 503.
 * @param client IP of the reader, only for the rate limit
 */
export async function receive(
  message: Message,
  client: string,
  settings: ReceiverSettings,
): Promise<Response> {
  const site = settings.sites.find(({ origin }) => origin === message.headers.get('origin'));
  if (!site) return refuse(403, 'Only pages of the site may send messages here.');
  const allowed = { 'access-control-allow-origin': site.origin, vary: 'Origin' };
  try {
    const response = await answer(message, client, site, settings);
    for (const [name, value] of Object.entries(allowed)) response.headers.set(name, value);
    return response;
  } catch (error) {
    logFailure('A signal was not stored', error);
    const reason = 'The message cannot be stored now. Try again later.';
    return refuse(503, reason, { ...allowed, 'retry-after': '60' });
  }
}

async function answer(
  message: Message,
  client: string,
  site: URL,
  { store, limit, now }: ReceiverSettings,
): Promise<Response> {
  const { method, headers } = message;
  if (method === 'OPTIONS') {
    const granted = {
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type',
    };
    return new Response(null, { status: 204, headers: granted });
  }
  if (method !== 'POST') return refuse(405, 'Send a form with POST.', { allow: 'POST, OPTIONS' });
  if (!isPlainForm(headers)) return refuse(415, `Send a form as ${FORM}, without compression.`);
  if (!(await limit.allows(client, now()))) {
    return refuse(429, 'Too many messages. Try again in a minute.', { 'retry-after': '60' });
  }

  const body = await readText(message);
  if (body === 'cut') return refuse(400, 'The message ended early.');
  if (body === 'long') return refuse(413, `A message has at most ${MAX_BYTES} bytes.`);
  const signal = readSignal(Object.fromEntries(new URLSearchParams(body.text)));
  if (!signal) return refuse(400, 'Send a vote, a search or a click.');

  const day = new Date(now()).toISOString().slice(0, 10);
  await store.append(JSON.stringify({ day, ...signal }), day);
  if (!isFormOfPage(headers, signal)) return new Response(null, { status: 204 });
  const location = new URL(signal.article.slice(1), site).href;
  return new Response(null, { status: 303, headers: { location } });
}

function refuse(status: number, reason: string, headers: Record<string, string> = {}): Response {
  const always = {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  };
  return new Response(`${reason}\n`, { status, headers: { ...always, ...headers } });
}

function isPlainForm(headers: Headers): boolean {
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  return type === FORM && (headers.get('content-encoding') ?? 'identity') === 'identity';
}

/**
 * A vote without JavaScript leaves the article, so the response sends the reader back: to this
 * site, whatever the message says.
 */
function isFormOfPage(
  headers: Headers,
  signal: Signal,
): signal is Extract<Signal, { kind: 'vote' }> {
  return signal.kind === 'vote' && (headers.get('accept') ?? '').includes('text/html');
}

/** Returns the body; `long` when it exceeds the limit; `cut` when the sender disconnected. */
async function readText({ headers, body }: Message): Promise<{ text: string } | 'long' | 'cut'> {
  if (Number(headers.get('content-length') ?? 0) > MAX_BYTES) return 'long';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for await (const chunk of body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > MAX_BYTES) return 'long';
      text += decoder.decode(chunk, { stream: true });
    }
  } catch {
    return 'cut';
  }
  return { text: text + decoder.decode() };
}

/**
 * Logs an error in one line. Only system messages are shown: others may quote what a reader wrote.
 */
export function logFailure(what: string, error: unknown): void {
  if (!(error instanceof Error)) return console.error(what);
  const frame = error.stack?.split('\n').find((line) => line.startsWith('    at ')) ?? '';
  const reason = 'syscall' in error ? error.message : `${error.name} ${frame.trim()}`;
  console.error(`${what}: ${reason.replaceAll('\n', ' ')}`);
}

/** Bindings of the Cloudflare Worker: URLs of its sites, separated by spaces, and an R2 bucket. */
type Bindings = {
  readonly SITES: string;
  readonly SIGNALS: { put(key: string, value: string): Promise<unknown> };
};

/** Each instance of the Worker counts alone. A rate limiting rule of the zone counts for all. */
const limit = createRateLimit();

/**
 * This file as a Cloudflare Worker. It stores one object for each signal, in one folder a day:
 * objects cannot be appended to.
 */
export default {
  fetch(request: Request, { SITES, SIGNALS }: Bindings): Promise<Response> {
    const append = async (line: string, day: string) => {
      await SIGNALS.put(`${day}/${crypto.randomUUID()}.ndjson`, `${line}\n`);
    };
    return receive(request, request.headers.get('cf-connecting-ip') ?? '', {
      sites: SITES.split(/\s+/)
        .filter(Boolean)
        .map((url) => new URL(url)),
      store: { append },
      limit,
      now: Date.now,
    });
  },
};
