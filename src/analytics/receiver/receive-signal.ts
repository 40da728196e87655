import type { Signal } from '../../domain/signals.ts';
import { readSignal } from '../../domain/signals.ts';
import type { Message } from './answers.ts';
import { FORM, isFormOfPage, logFailure, readText, refuse, typeOf } from './answers.ts';
import type { RateLimit } from './rate-limit.ts';
import { createRateLimit } from './rate-limit.ts';
import type { ContactSettings } from './receive-contact.ts';
import { answerContact, isForContacts } from './receive-contact.ts';
import type { SignalStore } from './signal-store.ts';

/** Maximum bytes of a message. The longest query needs less. */
const MAX_BYTES = 4096;

export type ReceiverSettings = {
  /** URLs of the sites that may send, each with its base path and a slash at the end. */
  readonly sites: readonly URL[];
  readonly store: SignalStore;
  readonly limit: RateLimit;
  /** Milliseconds since 1970, such as `Date.now`. */
  readonly now: () => number;
  /** What becomes of messages to support, at the path `/contacts`; undefined when not accepted. */
  readonly contacts?: ContactSettings;
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
    logFailure('A message was not stored', error);
    const reason = 'The message cannot be stored now. Try again later.';
    return refuse(503, reason, { ...allowed, 'retry-after': '60' });
  }
}

async function answer(
  message: Message,
  client: string,
  site: URL,
  { store, limit, now, contacts }: ReceiverSettings,
): Promise<Response> {
  const { method, headers, url } = message;
  if (method === 'OPTIONS') {
    const granted = {
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type',
    };
    return new Response(null, { status: 204, headers: granted });
  }
  if (method !== 'POST') return refuse(405, 'Send a form with POST.', { allow: 'POST, OPTIONS' });
  if (contacts && isForContacts(url))
    return answerContact(message, client, site, contacts, store, now());
  if (typeOf(headers) !== FORM) return refuse(415, `Send a form as ${FORM}, without compression.`);
  if (!(await limit.allows(client, now()))) {
    return refuse(429, 'Too many messages. Try again in a minute.', { 'retry-after': '60' });
  }

  const body = await readText(message, MAX_BYTES);
  if (body === 'cut') return refuse(400, 'The message ended early.');
  if (body === 'long') return refuse(413, `A message has at most ${MAX_BYTES} bytes.`);
  const signal = readSignal(Object.fromEntries(new URLSearchParams(body.text)));
  if (!signal) return refuse(400, 'Send a vote, a search or a click.');

  const day = new Date(now()).toISOString().slice(0, 10);
  await store.append(JSON.stringify({ day, ...signal }), day);
  if (!isVoteOfPage(headers, signal)) return new Response(null, { status: 204 });
  const location = new URL(signal.article.slice(1), site).href;
  return new Response(null, { status: 303, headers: { location } });
}

/**
 * A vote without JavaScript leaves the article, so the response sends the reader back: to this
 * site, whatever the message says.
 */
function isVoteOfPage(
  headers: Headers,
  signal: Signal,
): signal is Extract<Signal, { kind: 'vote' }> {
  return signal.kind === 'vote' && isFormOfPage(headers);
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
