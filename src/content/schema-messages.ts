import type { z } from 'zod';
import { nearest } from '../text/edit-distance.ts';
import { articleSchema } from './article-schema.ts';

const fieldNames = Object.keys(articleSchema.shape);

const required = new Set(['title', 'category', 'published', 'updated']);
const textFields = new Set(['title', 'description', 'owner']);

/** What to write, by field; completes "… is missing" and "… must be". */
const expectations: Readonly<Record<string, string>> = {
  title: 'text of 1 to 160 characters, for example `title: "How do I reset my password?"`',
  published: 'a real day written YYYY-MM-DD, for example `published: 2026-01-31`',
  updated: 'a real day written YYYY-MM-DD, for example `updated: 2026-01-31`',
  views: 'a whole number from 0 to 1000000000, for example `views: 120`',
  description: 'text of 1 to 200 characters',
  keywords: 'a list of words, for example `keywords: [kyc, passport]`',
  draft: '`true` or `false`',
  expires: 'a real day written YYYY-MM-DD, for example `expires: 2026-12-31`',
  review: 'a real day written YYYY-MM-DD, for example `review: 2026-12-31`',
  owner: 'text of 1 to 120 characters',
  related: 'a list of article file names without .md, for example `related: [reset-password]`',
  redirect_from:
    'a list of old addresses that start with a slash, for example `redirect_from: [/old-name/]`',
};

/** One problem of a front matter: where in the data, whether at the name or at the value, and the sentence for the writer. */
export type SchemaProblem = {
  readonly path: readonly PropertyKey[];
  readonly at: 'name' | 'value';
  readonly message: string;
};

/** A value as it is written in the file; undefined where that is not known. */
type WrittenAt = (path: readonly PropertyKey[]) => string | undefined;

/**
 * Turns the issues of the schema into sentences that name the field, what is wrong and what is allowed.
 * @param data the values that the schema was given
 * @param writtenAt their notation in the file, to quote from
 */
export function schemaProblems(
  error: z.ZodError,
  data: unknown,
  writtenAt: WrittenAt = () => undefined,
): SchemaProblem[] {
  return error.issues.flatMap((issue): SchemaProblem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [key], at: 'name', message: unknownField(key) }));
    }
    return [
      {
        path: issue.path,
        at: 'value',
        message: issue.code === 'custom' ? issue.message : wrongValue(issue, data, writtenAt),
      },
    ];
  });
}

function unknownField(key: string): string {
  const meant = nearest(key, fieldNames);
  return `\`${key}\` is not a field of articles. ${meant ? `Did you mean \`${meant}\`?` : `Remove the line; the fields are ${fieldNames.join(', ')}.`}`;
}

function wrongValue(issue: z.core.$ZodIssue, data: unknown, writtenAt: WrittenAt): string {
  const field = String(issue.path[0] ?? 'front matter');
  const value = issue.path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
  const categories = articleSchema.shape.category.options;
  const expected =
    field === 'category'
      ? `one of ${categories.map((id) => `\`${id}\``).join(', ')}`
      : (expectations[field] ?? 'a mapping of fields');
  if (value === undefined) return `\`${field}\` is missing. Add ${expected}.`;
  if (value === null)
    return `\`${field}\` is empty but must be ${expected}.${required.has(field) ? '' : ' Remove the line if there is nothing to say.'}`;
  const written = writtenAt(issue.path);
  const fix =
    textFields.has(field) && (typeof value === 'number' || typeof value === 'boolean')
      ? ` Put it between quotes: \`${field}: "${written ?? String(value)}"\`.`
      : '';
  const meant =
    field === 'category' && typeof value === 'string' ? nearest(value, categories) : undefined;
  // Editors in the browser leave empty values behind.
  const removal =
    value === '' && issue.path.length === 1 && !required.has(field)
      ? ' Remove the line if there is nothing to say.'
      : '';
  return `\`${field}\` is ${quote(value, written)} but must be ${expected}.${fix}${removal}${meant ? ` Did you mean \`${meant}\`?` : ''}`;
}

/** Numbers and the like as they are written; text between quotes, so that one sees where it ends. */
function quote(value: unknown, written: string | undefined): string {
  const isNotation = typeof value !== 'string' || (written === value && /^[-+.\d]/.test(value));
  const text = isNotation ? (written ?? JSON.stringify(value)) : JSON.stringify(value);
  return text.length > 60
    ? `${text.slice(0, 60)}… (${typeof value === 'string' ? `${value.length} characters` : 'too long to show'})`
    : text;
}
