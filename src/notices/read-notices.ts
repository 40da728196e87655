import type { Notice } from './notice.ts';
import { isNoticeLink, momentOf, noticeKinds } from './notice.ts';

/** Version of the format of `/notices.json`. */
export const NOTICES_VERSION = 1;

/** The format of `/notices.json`. */
export type NoticeFile = { readonly version: number; readonly notices: readonly Notice[] };

/** Largest file that pages read, in bytes. */
export const MAX_NOTICES_BYTES = 64 * 1024;

/** Longest values. Characters, or entries of lists. */
export const noticeLimits = {
  notices: 50,
  id: 100,
  title: 160,
  text: 2000,
  where: 50,
  keywords: 50,
  keyword: 80,
  link: 500,
  linkText: 160,
} as const;

/** Thrown for a value that is not in the format. */
class Mistake extends Error {}

type Values = Readonly<Record<string, unknown>>;

/**
 * Reads the value of `/notices.json`, which anybody at the host may have written by hand. A file
 * with one mistake is no use: readers would see a part of it. Ignores unknown fields.
 * @returns the notices, or one sentence about the first mistake
 */
export function readNotices(file: unknown): Notice[] | string {
  try {
    const { version, notices } = objectAt(file, 'The file');
    if (version !== NOTICES_VERSION) throw new Mistake(`\`version\` must be ${NOTICES_VERSION}.`);
    const read = listAt(notices, 'notices', noticeLimits.notices, readNotice);
    return read;
  } catch (error) {
    if (error instanceof Mistake) return error.message;
    throw error;
  }
}

function readNotice(value: unknown, name: string): Notice {
  const notice = objectAt(value, name);
  const text = (field: keyof typeof noticeLimits, fallback?: string) =>
    textAt(notice[field] ?? fallback, `${name}.${field}`, noticeLimits[field]);
  const optional = <Read>(field: string, read: () => Read) =>
    notice[field] === undefined || notice[field] === null ? undefined : read();

  const kind = noticeKinds.find((known) => known === notice['kind']);
  if (!kind) throw new Mistake(`\`${name}.kind\` must be one of: ${noticeKinds.join(', ')}.`);
  const id = text('id');
  if (!/^[\w.-]+$/.test(id)) throw new Mistake(`\`${name}.id\` must be letters, digits and \`-\`.`);
  const title = text('title');
  if (title.trim() === '') throw new Mistake(`\`${name}.title\` is empty.`);
  const link = optional('link', () => text('link'));
  if (link !== undefined && !isNoticeLink(link))
    throw new Mistake(`\`${name}.link\` must be a path that starts with / or an http(s) URL.`);
  const words = (field: 'where' | 'keywords') =>
    listAt(notice[field] ?? [], `${name}.${field}`, noticeLimits[field], (word, at) =>
      textAt(word, at, noticeLimits.keyword),
    );
  return {
    id,
    locale: optional('locale', () => textAt(notice['locale'], `${name}.locale`, 35)),
    kind,
    title,
    text: text('text', ''),
    from: optional('from', () => timeAt(notice['from'], `${name}.from`)),
    until: optional('until', () => timeAt(notice['until'], `${name}.until`)),
    where: notice['where'] === undefined ? ['all'] : words('where'),
    keywords: words('keywords'),
    link,
    linkText: optional('linkText', () => text('linkText')),
  };
}

function objectAt(value: unknown, name: string): Values {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Mistake(`${name} must be an object in braces.`);
  return value as Values;
}

function listAt<Entry>(
  value: unknown,
  name: string,
  most: number,
  read: (entry: unknown, name: string) => Entry,
): Entry[] {
  if (!Array.isArray(value)) throw new Mistake(`\`${name}\` must be a list.`);
  if (value.length > most) throw new Mistake(`\`${name}\` has more than ${most} entries.`);
  return value.map((entry, index) => read(entry, `${name}[${index}]`));
}

function textAt(value: unknown, name: string, most: number): string {
  if (typeof value !== 'string') throw new Mistake(`\`${name}\` must be a text in quotes.`);
  if (value.length > most) throw new Mistake(`\`${name}\` has more than ${most} characters.`);
  return value;
}

function timeAt(value: unknown, name: string): string {
  const text = textAt(value, name, 40);
  if (momentOf(text) === undefined)
    throw new Mistake(`\`${name}\` must be a time in UTC such as "2026-11-28T09:30:00Z".`);
  return text;
}
