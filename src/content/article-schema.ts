import { z } from 'zod';
import { audienceSchema } from './audience-schema.ts';
import { isTooLong, segmentsOf } from '../domain/old-path.ts';
import { SLUG } from '../text/slug.ts';
import { issueStatuses } from '../domain/article-parts.ts';
import { isVisible } from '../text/visible.ts';
import { site } from '../config/settings.ts';

const categoryIds = site.categories.map(({ id }) => id);

/** Longest description that cards and search engines show, in characters. */
export const MAX_DESCRIPTION = 200;

/** No help center has an older article. */
const FIRST_DAY = '1970-01-01';

/** Message for editors, which would show the pattern otherwise. */
const aDay = { patternErrorMessage: 'Write a real day as YYYY-MM-DD, for example 2026-01-31.' };
const day = z.iso.date().refine((text) => text >= FIRST_DAY || !/^\d{4}-/.test(text), {
  error: ({ input }) =>
    `The year ${String(input).slice(0, 4)} is a mistake. Write a day such as 2026-01-31.`,
});
const daysToCompare = z.object({
  published: day,
  updated: day.catch('9999-12-31'),
  expires: day.optional().catch(undefined),
});
const fixedInOnly = z.object({ fixed_in: z.string() });
const slug = z.string().regex(SLUG);
const line = () =>
  z
    .string()
    .trim()
    .min(1)
    .refine((text) => text === '' || isVisible(text), {
      error: 'The text has only invisible characters. Write words that readers see.',
    });

/**
 * The only definition of valid front matter. The descriptions appear in editors and in the table
 * in CONTRIBUTING.md.
 */
export const articleSchema = z
  .strictObject({
    title: line().max(160).meta({
      description: 'The question or subject in the words of a reader. 1-160 characters.',
    }),
    category: z
      .enum(categoryIds)
      .meta({ description: 'The kind of article. Search lists it under the tab of this name.' }),
    published: day.meta({
      ...aDay,
      description:
        'Day of publication (UTC), YYYY-MM-DD. ' +
        'An article with a day in the future appears on that day.',
    }),
    updated: day.meta({
      ...aDay,
      description:
        'Day of the last change that matters to readers, YYYY-MM-DD. Not before `published`.',
    }),
    views: z.int().min(0).max(1_000_000_000).default(0).meta({
      description: 'Views from an earlier help center. Views counted since then are added.',
    }),
    description: line().optional().meta({
      // Only editors enforce the length. The check warns, because cards can cut the text.
      maxLength: MAX_DESCRIPTION,
      description: 'One sentence for cards, feeds and search engines. Up to 200 characters.',
    }),
    keywords: z
      .array(z.union([line().max(80), z.number().transform(String)]))
      .default([])
      .meta({
        description:
          'Words that readers use and the text does not. Search finds them. ' +
          'Pages do not show them.',
      }),
    draft: z
      .boolean()
      .default(false)
      .meta({ description: 'true: only `npm run dev` shows the article, with a badge.' }),
    expires: day.optional().meta({
      ...aDay,
      description: 'The last day on which the article is published, YYYY-MM-DD.',
    }),
    review: day.optional().meta({
      ...aDay,
      description: 'On this day, YYYY-MM-DD, the check warns that the article needs a review.',
    }),
    owner: line()
      .max(120)
      .optional()
      .meta({ description: 'Who is responsible for the article: a team or a person.' }),
    related: z.array(slug).default([]).meta({
      description: 'File names (without .md) of the articles to show first as related articles.',
    }),
    only: audienceSchema.optional().meta({
      description:
        'Whom the article is for, if not for everyone: values of `choices` in src/site.ts. ' +
        'Listings show them, and search lists the article last for other readers.',
    }),
    glossary: z.boolean().default(true).meta({
      description: 'false: the article does not explain the terms of the glossary.',
    }),
    status: z
      .enum(issueStatuses)
      .optional()
      .meta({
        description:
          'Only for an article about a known issue: `open`, or `fixed`. ' +
          'The article and its rows in listings say so.',
      }),
    fixed_in: line().max(60).optional().meta({
      description: 'Of a fixed issue: the version or the day with the fix, such as "App 5.2".',
    }),
    redirect_from: z
      .array(
        z
          .string()
          .regex(/^\/[^\s?#]*$/, { abort: true })
          .refine((path) => segmentsOf(path) !== undefined, {
            error: ({ input }) => unusable(String(input)),
            abort: true,
          })
          .refine((path) => !isTooLong(path), {
            error: ({ input }) => tooLong(String(input)),
          }),
      )
      .default([])
      .meta({
        description:
          'Earlier paths of this article on this site, each starting with a slash. ' +
          'They redirect to the article.',
      }),
  })
  .refine(({ published, updated }) => updated >= published, notBefore('updated'))
  .refine(({ published, expires }) => !expires || expires >= published, notBefore('expires'))
  .refine(({ status, fixed_in: version }) => version === undefined || status === 'fixed', {
    path: ['fixed_in'],
    when: ({ value, issues }) => issues.length === 0 || fixedInOnly.safeParse(value).success,
    error: 'Only a fixed issue has `fixed_in`. Write `status: fixed`, or remove the line.',
  });

/** Compares days as soon as both are valid, even if other fields are not. */
function notBefore(field: 'updated' | 'expires') {
  return {
    path: [field],
    when: ({ value, issues }: { value: unknown; issues: readonly unknown[] }) =>
      issues.length === 0 || daysToCompare.safeParse(value).success,
    error: ({ input }: { readonly input?: unknown }) => {
      const { published, [field]: later } = daysToCompare.parse(input);
      return (
        `\`${field}\` (${later}) is before \`published\` (${published}). ` +
        `Set it to ${published} or a later day.`
      );
    },
  };
}

function unusable(path: string): string {
  return (
    `\`redirect_from\` contains ${JSON.stringify(path.slice(0, 80))}, which some hosts cannot ` +
    'redirect. Between the slashes, use letters, digits, `-._~!()+,=@` and their percent escapes.'
  );
}

function tooLong(path: string): string {
  return (
    `\`redirect_from\` contains ${JSON.stringify(`${path.slice(0, 40)}…`)}, which is too long. ` +
    'Use at most 800 characters, and 200 bytes between two slashes.'
  );
}

/** Front matter after validation, with defaults filled in. */
export type FrontMatter = z.output<typeof articleSchema>;
