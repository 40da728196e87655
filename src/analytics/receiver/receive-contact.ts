import { ownFields } from '../../domain/contact-rules.ts';
import type { Contact } from '../../domain/contacts.ts';
import { isFromProgram, readContact } from '../../domain/contacts.ts';
import { readSignal } from '../../domain/signals.ts';
import type { Message } from './answers.ts';
import { FORM, isFormOfPage, readText, refuse, typeOf } from './answers.ts';
import type { RateLimit } from './rate-limit.ts';
import type { SignalStore } from './signal-store.ts';

/** Maximum bytes of a message: a form of non-Latin letters takes nine for each. */
const MAX_BYTES = 1_500_000;
const JSON_TYPE = 'application/json';

/** A message as it is kept, with the time of its arrival (ISO 8601). */
export type StoredContact = Contact & { readonly id: string; readonly received: string };

export type ContactSettings = {
  /** Keeps a message. Resolves when it cannot be lost any more. */
  keep(contact: StoredContact): Promise<void>;
  readonly limit: RateLimit;
  /** Returns the path, from the site root, that thanks readers without JavaScript. */
  thanks(locale: string): string;
};

/** Returns whether a request is for messages to support, not for signals. */
export function isForContacts(url: string): boolean {
  return (
    URL.canParse(url, 'http://receiver') &&
    /\/contacts\/?$/.test(new URL(url, 'http://receiver').pathname)
  );
}

/**
 * Handles one message of the contact form: a form or a JSON object. Its method is POST. Keeps it,
 * and counts it among the signals without what the reader wrote.
 * @param client IP of the reader, only for the rate limit
 * @throws when the message cannot be kept
 */
export async function answerContact(
  message: Message,
  client: string,
  site: URL,
  { keep, limit, thanks }: ContactSettings,
  store: SignalStore,
  now: number,
): Promise<Response> {
  const type = typeOf(message.headers);
  if (type !== FORM && type !== JSON_TYPE)
    return refuse(415, `Send a form as ${FORM}, or ${JSON_TYPE}, without compression.`);
  if (!(await limit.allows(client, now)))
    return refuse(429, 'Too many messages. Try again in a minute.', { 'retry-after': '60' });
  const body = await readText(message, MAX_BYTES);
  if (body === 'cut') return refuse(400, 'The message ended early.');
  if (body === 'long') return refuse(413, `A message has at most ${MAX_BYTES} bytes.`);
  const fields = fieldsOf(body.text, type);
  if (!fields) return refuse(400, 'Send the fields as one JSON object.');

  const accepted = () => {
    if (!isFormOfPage(message.headers)) return new Response(null, { status: 204 });
    const path = thanks(String(fields[ownFields.locale] ?? ''));
    const location = new URL(path.replace(/^\//, ''), site).href;
    return new Response(null, { status: 303, headers: { location } });
  };
  // The answer is that of any message, so that programs learn nothing.
  if (isFromProgram(fields)) return accepted();
  const read = readContact(fields);
  if ('mistake' in read) return refuse(400, read.mistake);

  const received = new Date(now).toISOString();
  const id = read.contact.id ?? crypto.randomUUID();
  await keep({ ...read.contact, id, received });
  const { locale, topic, query, about } = read.contact;
  const signal = readSignal({ outcome: 'sent', locale, topic, query, article: about });
  const day = received.slice(0, 10);
  if (signal && fields[ownFields.counted] !== '1')
    await store.append(JSON.stringify({ day, ...signal }), day);
  return accepted();
}

function fieldsOf(text: string, type: string): Readonly<Record<string, unknown>> | undefined {
  if (type === FORM) return Object.fromEntries(new URLSearchParams(text));
  try {
    const parsed: unknown = JSON.parse(text);
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
    return isObject ? { ...parsed } : undefined;
  } catch {
    return undefined;
  }
}
