import type { z } from 'zod';
import { relatedMessage } from './related-message.ts';
import { nearest } from '../text/edit-distance.ts';
import { audienceExpectation, unknownGroup, unknownValue } from './audience-schema.ts';
import { articleSchema } from './article-schema.ts';

const fieldNames = Object.keys(articleSchema.shape);
const categories = articleSchema.shape.category.options;

const required = new Set(['title', 'category', 'published', 'updated']);
const textFields = new Set(['title', 'description', 'owner', 'fixed_in']);

/** Valid values, by field. */
const expectations: Readonly<Record<string, string>> = {
  title: 'text of 1 to 160 characters, for example `title: "How do I reset my password?"`',
  category: `one of: ${categories.join(', ')}`,
  published: 'a real day as YYYY-MM-DD, for example `published: 2026-01-31`',
  updated: 'a real day as YYYY-MM-DD, for example `updated: 2026-01-31`',
  views: 'a whole number from 0 to 1000000000, for example `views: 120`',
  description: 'text of 1 to 200 characters',
  keywords: 'a list of words, for example `keywords: [kyc, passport]`',
  draft: '`true` or `false`',
  expires: 'a real day as YYYY-MM-DD, for example `expires: 2026-12-31`',
  review: 'a real day as YYYY-MM-DD, for example `review: 2026-12-31`',
  owner: 'text of 1 to 120 characters',
  related: 'a list of article file names without .md, for example `related: [reset-password]`',
  only: audienceExpectation,
  status: 'one of: open, fixed',
  fixed_in: 'text of 1 to 60 characters, for example `fixed_in: "App 5.2"`',
  redirect_from:
    'a list of earlier paths that start with a slash, for example `redirect_from: [/old-name/]`',
};

/** A problem of a front matter: the path of the value, whether it is its name, and the message. */
export type SchemaProblem = {
  readonly path: readonly PropertyKey[];
  readonly at: 'name' | 'value';
  readonly message: string;
};

/** Returns the source of a value in the file; undefined where it is unknown. */
type WrittenAt = (path: readonly PropertyKey[]) => string | undefined;

/**
 * Turns the issues of the schema into messages: the field, what is wrong, and what is valid.
 * @param data the values that the schema was given
 * @param writtenAt returns their source in the file, for quotes
 */
export function schemaProblems(
  error: z.ZodError,
  data: unknown,
  writtenAt: WrittenAt = () => undefined,
): SchemaProblem[] {
  return error.issues.flatMap((issue): SchemaProblem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        issue.path.length === 0
          ? { path: [key], at: 'name', message: unknownField(key) }
          : { path: [...issue.path, key], at: 'value', message: unknownGroup(key) },
      );
    }
    const message = issue.code === 'custom' ? issue.message : invalidValue(issue, data, writtenAt);
    return [{ path: issue.path, at: 'value', message }];
  });
}

function unknownField(key: string): string {
  const meant = nearest(key, fieldNames);
  const fix = meant ? `Did you mean \`${meant}\`?` : `Use one of: ${fieldNames.join(', ')}.`;
  return `Unknown field \`${key}\`. ${fix}`;
}

function invalidValue(issue: z.core.$ZodIssue, data: unknown, writtenAt: WrittenAt): string {
  const field = String(issue.path[0] ?? 'front matter');
  const value = issue.path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
  const expected = expectations[field] ?? 'fields';
  if (value === undefined) return `Missing field \`${field}\`. Add ${expected}.`;
  // Editors in the browser write empty values.
  const isEmpty = value === null || (value === '' && issue.path.length === 1);
  const removal = isEmpty && !required.has(field) ? ', or remove the line' : '';
  if (value === null) return `The field \`${field}\` is empty. Write ${expected}${removal}.`;
  const written = writtenAt(issue.path);
  if (field === 'only' && issue.path.length === 3)
    return unknownValue(value, String(issue.path[1]));
  const shown = quote(value, written);
  const isEntry = field === 'related' && issue.path.length === 2;
  const entry = isEntry ? relatedMessage(value) : undefined;
  if (entry !== undefined) return entry;
  if (field === 'category') return unknownCategory(value, shown, expected);
  const quotes =
    textFields.has(field) && (typeof value === 'number' || typeof value === 'boolean')
      ? ` Put it in quotes: \`${field}: "${written ?? String(value)}"\`.`
      : '';
  return `Invalid \`${field}\` ${shown}. Write ${expected}${removal}.${quotes}`;
}

function unknownCategory(value: unknown, shown: string, expected: string): string {
  const meant = typeof value === 'string' ? nearest(value, categories) : undefined;
  const hint = meant ? ` Did you mean \`${meant}\`?` : '';
  return `Unknown category ${shown}. Use ${expected}.${hint}`;
}

/** Quotes text. Shows numbers and the like as they are written. */
function quote(value: unknown, written: string | undefined): string {
  const isNotation = typeof value !== 'string' || (written === value && /^[-+.\d]/.test(value));
  const text = isNotation ? (written ?? JSON.stringify(value)) : JSON.stringify(value);
  if (text.length <= 60) return text;
  const length = typeof value === 'string' ? `${value.length} characters` : 'too long to show';
  return `${text.slice(0, 60)}… (${length})`;
}
