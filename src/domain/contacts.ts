import {
  FASTEST,
  MAX_LONG,
  MAX_SUBJECT,
  fieldMistake,
  limitOf,
  ownFields,
} from './contact-rules.ts';

/** A message of a reader to support. */
export type Contact = {
  /** The same for every attempt to send the message; undefined without JavaScript. */
  readonly id?: string;
  readonly locale: string;
  readonly email: string;
  readonly subject: string;
  readonly message: string;
  readonly topic?: string;
  /** Path of the article that the reader came from, from the site root. */
  readonly about?: string;
  /** What the reader searched for before. */
  readonly query?: string;
  /** The fields that the owner added, by name. */
  readonly fields: Readonly<Record<string, string>>;
};

/** Maximum number of fields that an owner may have added. */
const MAX_FIELDS = 50;
const NAME = /^[a-z][\w-]{0,63}$/i;
const needed = [ownFields.email, ownFields.subject, ownFields.message] as const;
const own: readonly string[] = Object.values(ownFields);

/**
 * Reads the fields of a contact form.
 * @param fields by name, from anywhere
 * @returns the message, or a sentence that says what is wrong with it
 */
export function readContact(
  fields: Readonly<Record<string, unknown>>,
): { readonly contact: Contact } | { readonly mistake: string } {
  const text = (name: string) => cleaned(fields[name]);
  const line = (name: string) => text(name).replaceAll(/\s+/g, ' ').trim();
  const optional = (name: string, limit: number) => {
    const value = line(name).slice(0, limit).toWellFormed();
    return value === '' ? {} : { [name]: value };
  };

  const missing = needed.filter((name) => text(name).trim() === '');
  if (missing.length > 0) return { mistake: `Fill in ${missing.join(', ')}.` };
  const email = line(ownFields.email);
  if (fieldMistake(email, { kind: 'email', required: true, limit: limitOf('email') }))
    return { mistake: 'Enter an email address such as name@example.com in email.' };
  const subject = line(ownFields.subject);
  if (subject.length > MAX_SUBJECT)
    return { mistake: `Shorten subject to ${MAX_SUBJECT} characters.` };

  const others = Object.keys(fields)
    .filter((name) => !own.includes(name) && NAME.test(name))
    .slice(0, MAX_FIELDS)
    .map((name) => [name, text(name)] as const)
    .filter(([, value]) => value.trim() !== '');
  const long = [[ownFields.message, text(ownFields.message)] as const, ...others].find(
    ([, value]) => value.length > MAX_LONG,
  );
  if (long) return { mistake: `Shorten ${long[0]} to ${MAX_LONG} characters.` };

  const id = line(ownFields.id);
  return {
    contact: {
      ...(/^[\w-]{8,64}$/.test(id) && { id }),
      locale: line(ownFields.locale).slice(0, 35),
      email,
      subject,
      message: text(ownFields.message).trim(),
      ...optional(ownFields.topic, 64),
      ...optional(ownFields.about, 300),
      ...optional(ownFields.query, MAX_SUBJECT),
      fields: Object.fromEntries(others),
    },
  };
}

/** Returns whether a program has filled in the form: people do not see one field, and need time. */
export function isFromProgram(fields: Readonly<Record<string, unknown>>): boolean {
  const elapsed = cleaned(fields[ownFields.elapsed]);
  return (
    cleaned(fields[ownFields.trap]) !== '' || (/^\d+$/.test(elapsed) && Number(elapsed) < FASTEST)
  );
}

/** Returns a value as text with plain line ends and without control characters. */
function cleaned(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return String(value)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed();
}
