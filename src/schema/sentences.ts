import type { z } from 'zod';
import { nearest } from '../domain/edit-distance.ts';
import { articleSchema } from './article.ts';

const fieldNames = Object.keys(articleSchema.shape);

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
  redirect_from: 'a list of old addresses that start with a slash, for example `redirect_from: [/old-name/]`',
};

/** One problem of a front matter: where in the data, and the sentence for the writer. */
export type SchemaProblem = { readonly path: readonly PropertyKey[]; readonly message: string };

/**
 * Turns the issues of the schema into sentences that name the field, what is wrong and what is allowed.
 * @param data the front matter as written, to quote values from
 */
export function schemaProblems(error: z.ZodError, data: unknown): SchemaProblem[] {
  return error.issues.flatMap((issue): SchemaProblem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [key], message: unknownField(key) }));
    }
    return [{ path: issue.path, message: issue.code === 'custom' ? issue.message : wrongValue(issue, data) }];
  });
}

function unknownField(key: string): string {
  const meant = nearest(key, fieldNames);
  return `\`${key}\` is not a field of articles. ${meant ? `Did you mean \`${meant}\`?` : `Remove the line; the fields are ${fieldNames.join(', ')}.`}`;
}

function wrongValue(issue: z.core.$ZodIssue, data: unknown): string {
  const field = String(issue.path[0] ?? 'front matter');
  const value = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], data);
  const categories = articleSchema.shape.category.options;
  const expected = field === 'category' ? `one of ${categories.map((id) => `\`${id}\``).join(', ')}` : (expectations[field] ?? 'a mapping of fields');
  if (value === undefined) return `\`${field}\` is missing. Add ${expected}.`;
  const meant = field === 'category' && typeof value === 'string' ? nearest(value, categories) : undefined;
  // Editors in the browser leave empty values behind.
  const cure = (value === null || value === '') && issue.path.length === 1 && isOptional(field) ? ' Write it, or remove the line.' : '';
  return `\`${field}\` is ${quote(value)} but must be ${expected}.${cure}${meant ? ` Did you mean \`${meant}\`?` : ''}`;
}

function isOptional(field: string): boolean {
  return Object.entries(articleSchema.shape).some(([name, schema]) => name === field && schema.safeParse(undefined).success);
}

function quote(value: unknown): string {
  if (value === null) return 'empty';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}… (${typeof value === 'string' ? `${value.length} characters` : 'too long to show'})` : text;
}
