/** The kinds of fields that an owner may add to the contact form. */
export const fieldKinds = ['text', 'long-text', 'email', 'url', 'phone', 'choice'] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** Names of the fields that every contact form has, and that pages or the receiver fill in. */
export const ownFields = {
  email: 'email',
  subject: 'subject',
  message: 'message',
  topic: 'topic',
  locale: 'locale',
  /** Path of the article that the reader came from, from the site root. */
  about: 'about',
  /** What the reader searched for before. */
  query: 'query',
  /** The same for every attempt to send the same text, so that it arrives once. */
  id: 'message_id',
  /** Milliseconds that the reader had the form; empty without JavaScript. */
  elapsed: 'elapsed',
  /** People do not see this field, programs fill it in. */
  trap: 'homepage',
  /** `1` when the page has sent the signal of this message, or the reader wants none. */
  counted: 'counted',
} as const;

/** Maximum length of a long text and of all others, in characters. */
export const MAX_LONG = 120_000;
export const MAX_SHORT = 1000;
export const MAX_SUBJECT = 200;

/** A form that is sent sooner after it was opened, in milliseconds, was filled in by a program. */
export const FASTEST = 1500;

/** What is wrong with a value. */
export type FieldMistake = 'missing' | 'email' | 'url' | 'long';

/** The rules for a field. */
export type FieldRules = {
  readonly kind: FieldKind;
  readonly required: boolean;
  /** Maximum length in characters. */
  readonly limit: number;
};

/** Returns the maximum length of a field of this kind, in characters. */
export function limitOf(kind: FieldKind): number {
  return kind === 'long-text' ? MAX_LONG : MAX_SHORT;
}

/** Returns what is wrong with the value of a field; undefined when nothing is. */
export function fieldMistake(value: string, rules: FieldRules): FieldMistake | undefined {
  const text = value.trim();
  if (text === '') return rules.required ? 'missing' : undefined;
  if (value.length > rules.limit) return 'long';
  if (rules.kind === 'email' && !isEmail(text)) return 'email';
  if (rules.kind === 'url' && !isWebUrl(text)) return 'url';
  return undefined;
}

/** No part of an email address, as people have them. */
const NO_EMAIL = /[\s<>()[\]\\,;:"\p{Cc}]/u;

/** Returns whether a text looks like one email address. Only a mail server knows whether it is. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && !NO_EMAIL.test(text) && /^[^@]+@[^@]+\.[^@.]{2,}$/.test(text);
}

/** Returns whether a text is an absolute URL with http: or https:. */
export function isWebUrl(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text);
}
