import { z } from 'zod';
import { parseDocument } from 'yaml';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { dayOf } from '../../domain/calendar-day.ts';

/** Front matter of another tool. Keys are as written. */
export type ForeignData = Readonly<Record<string, unknown>>;

/** A file in its two parts. */
export type SplitFile = {
  readonly data: ForeignData;
  readonly body: string;
  /** Why the front matter cannot be read. */
  readonly problem?: string | undefined;
};

const BLOCK = /^---[ \t]*\n(?<yaml>[\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const TOML = /^\+\+\+[ \t]*\n[\s\S]*?\n\+\+\+[ \t]*(?:\n|$)/;

/** Splits a file at its front matter. Invalid YAML gives no data, and a reason. */
export function splitFrontMatter(text: string): SplitFile {
  const toml = TOML.exec(text);
  if (toml) return { data: {}, body: text.slice(toml[0].length), problem: 'it is TOML' };
  const block = BLOCK.exec(text);
  if (!block) return { data: {}, body: text };
  const body = text.slice(block[0].length);
  const { value, problem } = readYaml(block.groups?.['yaml'] ?? '');
  return { data: recordOf(value), body, problem };
}

/** Reads YAML of another tool. Tags that are unknown give their value as text. */
export function readYaml(text: string): { readonly value: unknown; readonly problem?: string } {
  try {
    const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false });
    const [error] = document.errors;
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return error
      ? { value, problem: error.message.split('\n', 1)[0] ?? 'it is no YAML' }
      : { value };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { value: undefined, problem: reason.split('\n', 1)[0] ?? reason };
  }
}

/** Returns an object as it is, and anything else as an empty one. */
export function recordOf(value: unknown): ForeignData {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as ForeignData)
    : {};
}

/** Returns a text or a number as text without white space around it; undefined otherwise. */
export function textIn(data: ForeignData, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = data[key];
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
}

/** Returns the texts of a list, or of one text; tags may be objects with a label. */
export function textsIn(data: ForeignData, ...keys: readonly string[]): string[] {
  return keys.flatMap((key) => {
    const value = data[key];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.flatMap((each) => {
      if (typeof each === 'string' || typeof each === 'number') return [String(each).trim()];
      return textIn(recordOf(each), 'label', 'name') ?? [];
    });
  });
}

/** Returns a calendar day from a date of any usual form; undefined for anything else. */
export function dayIn(data: ForeignData, ...keys: readonly string[]): CalendarDay | undefined {
  for (const key of keys) {
    const value = data[key];
    const { success, data: date } = z.coerce.date().safeParse(plainDate(value));
    if (success && date.getUTCFullYear() >= 1990 && date.getUTCFullYear() < 2200)
      return dayOf(date);
  }
  return undefined;
}

/** `2024-03-01 10:00:00 +0200` and `2024-3-1`, which only some tools read. */
function plainDate(value: unknown): unknown {
  if (value instanceof Date) return value;
  if (typeof value !== 'string') return undefined;
  const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})\b/.exec(value.trim());
  if (!day) return value;
  const [, year = '', month = '', date = ''] = day;
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}
