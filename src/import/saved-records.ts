import type { z } from 'zod';
import type { SavedJson } from './read-json-folder.ts';
import { listIn, readRecords } from './read-records.ts';

/**
 * Returns the records of one kind in saved answers of an API: those of a list
 * (`{ articles: [ … ] }`) and those saved alone (`{ article: { … } }`).
 * @throws UserError that names the file and the first field that is not as documented
 */
export function savedRecords<Schema extends z.ZodType>(
  pages: readonly SavedJson[],
  schema: Schema,
  list: (value: unknown) => readonly unknown[],
): z.output<Schema>[] {
  return pages.flatMap(({ path, value }) => readRecords(schema, list(value), path));
}

/** Returns the records under the key of a list and the one under the key of a single record. */
export function under(list: string, one: string): (value: unknown) => unknown[] {
  return (value) => [...listIn(value, list), ...objectIn(value, one)];
}

function objectIn(value: unknown, key: string): unknown[] {
  const found: unknown = isObject(value) ? value[key] : undefined;
  return isObject(found) ? [found] : [];
}

/** Whether a value of JSON is an object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
