import type { z } from 'zod';
import { UserError } from '../lib/problem.ts';

/**
 * Validates records of an API.
 * @param where names their origin in the message: a URL or a file
 * @throws UserError that names the first field that is not as the API documents it
 */
export function readRecords<Schema extends z.ZodType>(
  schema: Schema,
  records: readonly unknown[],
  where: string,
): z.output<Schema>[] {
  return records.map((record, index) => {
    const { success, data, error } = schema.safeParse(record);
    if (success) return data;
    const [issue] = error.issues;
    const field = issue && issue.path.length > 0 ? `the field "${issue.path.join('.')}"` : 'it';
    throw new UserError(
      `${where}: record ${index + 1} is not what the API documents ` +
        `(${field}: ${issue?.message ?? 'invalid'}). Check that the source is the right one.`,
    );
  });
}

/** Returns the list under a key of an object; an empty one when there is none. */
export function listIn(value: unknown, key: string): unknown[] {
  const list: unknown =
    typeof value === 'object' && value !== null && key in value
      ? (value as Readonly<Record<string, unknown>>)[key]
      : undefined;
  return Array.isArray(list) ? list : [];
}
