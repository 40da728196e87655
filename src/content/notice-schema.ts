import { z } from 'zod';
import { isNoticeLink, momentOf, noticeKinds } from '../notices/notice.ts';
import { nearest } from '../text/edit-distance.ts';
import { SLUG } from '../text/slug.ts';
import { isVisible } from '../text/visible.ts';

/** A page on which a notice is shown. */
export const PLACE = /^(?:all|home|(?<kind>section|article):(?<name>\S+))$/;

const moment = z.string().refine((text) => momentOf(text) !== undefined);
const place = z.string().regex(PLACE);
const line = (most: number) => z.string().trim().min(1).max(most).refine(isVisible);

/** The only definition of the front matter of notices, with descriptions for writers. */
export const noticeSchema = z.strictObject({
  title: line(120).meta({ description: 'What has happened, in one sentence of a reader.' }),
  kind: z.enum(noticeKinds).default('info').meta({
    description: '`incident`: something is broken; `maintenance`: planned work; `info`: the rest.',
  }),
  from: moment.optional().meta({
    description: 'From when it is shown: a day, or a day and time in UTC. Default: at once.',
  }),
  until: moment.optional().meta({
    description: 'Until when: the last day, or a day and time in UTC. Default: until removed.',
  }),
  where: z
    .union([place.transform((one) => [one]), z.array(place).min(1).max(50)])
    .default(['all'])
    .meta({
      description: 'The pages: `all`, `home`, `section:name`, `article:name`, or a list of them.',
    }),
  keywords: z
    .array(z.union([line(80), z.number().transform(String)]))
    .max(50)
    .default([])
    .meta({ description: 'Searches with these words show the notice above the results.' }),
  article: z.string().regex(SLUG).optional().meta({
    description: 'File name (without .md) of an article that says more. The notice links to it.',
  }),
  link: z.string().max(500).refine(isNoticeLink).optional().meta({
    description: 'Instead of an article: a path of this site, or the URL of another page.',
  }),
});

/** Front matter of a notice after validation, with defaults filled in. */
export type NoticeFields = z.output<typeof noticeSchema>;

const aTime = (field: string) =>
  `a day or a time in UTC, for example \`${field}: 2026-11-28\` or \`${field}: 2026-11-28 09:30\``;

/** Valid values, by field. */
const expectations: Readonly<Record<string, string>> = {
  title: 'text of 1 to 120 characters, for example `title: "Card payments fail"`',
  kind: `one of: ${noticeKinds.join(', ')}`,
  from: aTime('from'),
  until: aTime('until'),
  where:
    '`all`, `home`, `section:name` or `article:name`, or a list such as `[home, section:name]`',
  keywords: 'a list of words, for example `keywords: [card, payment]`',
  article: 'the file name of an article without .md, for example `article: card-payments`',
  link: 'a path that starts with a slash, or a URL with https: or http:',
};

/** A mistake in the front matter of a notice. */
export type NoticeMistake = {
  readonly path: readonly PropertyKey[];
  readonly at: 'name' | 'value';
  readonly message: string;
};

/**
 * Checks the front matter of a notice.
 * @returns the fields, or what is wrong with them and how to fix it
 */
export function readNoticeFields(
  data: Readonly<Record<string, unknown>>,
): { readonly fields: NoticeFields } | { readonly mistakes: NoticeMistake[] } {
  const parsed = noticeSchema.safeParse(data);
  if (!parsed.success)
    return { mistakes: parsed.error.issues.flatMap((issue) => mistakesOf(issue, data)) };
  const mistake = contradictionIn(parsed.data);
  return mistake ? { mistakes: [mistake] } : { fields: parsed.data };
}

function mistakesOf(
  issue: z.core.$ZodIssue,
  data: Readonly<Record<string, unknown>>,
): NoticeMistake[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [key], at: 'name', message: unknownField(key) }));
  const [field = ''] = issue.path.map(String);
  const value = data[field];
  const expected = expectations[field] ?? 'fields';
  if (value === undefined)
    return [{ path: [], at: 'value', message: `Missing field \`${field}\`. Add ${expected}.` }];
  const entry = Array.isArray(value) ? (value[Number(issue.path[1])] as unknown) : undefined;
  // Editors in the browser write empty values.
  const isEmpty = (value === null || value === '') && field !== 'title';
  const shown = JSON.stringify(entry ?? value);
  const short = shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
  const fix = isEmpty ? ', or remove the line' : '';
  const message = `Invalid \`${field}\` ${short}. Write ${expected}${fix}.`;
  return [{ path: issue.path, at: 'value', message }];
}

function unknownField(key: string): string {
  const known = Object.keys(noticeSchema.shape);
  const meant = nearest(key, known);
  const fix = meant ? `Did you mean \`${meant}\`?` : `Use one of: ${known.join(', ')}.`;
  return `Unknown field \`${key}\`. ${fix}`;
}

function contradictionIn({ from, until, article, link }: NoticeFields): NoticeMistake | undefined {
  if (article !== undefined && link !== undefined)
    return {
      path: ['link'],
      at: 'value',
      message: 'A notice has `article` or `link`, not both. Remove one of the two lines.',
    };
  if (from === undefined || until === undefined) return undefined;
  if ((momentOf(until, true) ?? 0) > (momentOf(from) ?? 0)) return undefined;
  return {
    path: ['until'],
    at: 'value',
    message: `\`until\` (${until}) is not after \`from\` (${from}). Write a later time.`,
  };
}
