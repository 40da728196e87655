import { z } from 'zod';
import { isTooLong, segmentsOf } from '../domain/old-path.ts';
import { SLUG } from '../text/slug.ts';
import { site } from '../config/site.ts';

const categoryIds = site.categories.map(({ id }) => id);

/** Says what is wrong where an editor would show the pattern. */
const aDay = { patternErrorMessage: 'Write a real day as YYYY-MM-DD, for example 2026-01-31.' };
const day = z.iso.date();
const daysToCompare = z.object({
  published: day,
  updated: day.catch('9999-12-31'),
  expires: day.optional().catch(undefined),
});
const slug = z.string().regex(SLUG);

/**
 * Front matter of an article: the only definition of what is valid.
 * The descriptions feed the editor's hover texts and the table in CONTRIBUTING.md.
 */
export const articleSchema = z
  .strictObject({
    title: z.string().trim().min(1).max(160).meta({
      description: 'The question or subject, as a reader would say it. 1-160 characters.',
    }),
    category: z
      .enum(categoryIds)
      .meta({ description: 'The kind of article: the tab under which search lists it.' }),
    published: day.meta({
      ...aDay,
      description:
        'Day of publication, YYYY-MM-DD. An article with a day in the future appears on that day (UTC).',
    }),
    updated: day.meta({
      ...aDay,
      description:
        'Day of the last change that matters to a reader, YYYY-MM-DD. Not before `published`.',
    }),
    views: z.int().min(0).max(1_000_000_000).default(0).meta({
      description: 'Views carried over when the article came here. Views counted since are added.',
    }),
    description: z.string().trim().min(1).max(200).optional().meta({
      description: 'One sentence for cards, feeds and search engines. Up to 200 characters.',
    }),
    keywords: z
      .array(z.union([z.string().trim().min(1).max(80), z.number().transform(String)]))
      .default([])
      .meta({
        description:
          'Words readers use and the text does not. Search finds them; they are never shown.',
      }),
    draft: z
      .boolean()
      .default(false)
      .meta({ description: 'true: seen in `npm run dev` only, with a badge.' }),
    expires: day.optional().meta({
      ...aDay,
      description: 'The last day on which the article is published, YYYY-MM-DD.',
    }),
    review: day.optional().meta({
      ...aDay,
      description: 'Day on which somebody must read the article again, YYYY-MM-DD.',
    }),
    owner: z
      .string()
      .trim()
      .min(1)
      .max(120)
      .optional()
      .meta({ description: 'Who answers for the article: a team or a person.' }),
    related: z.array(slug).default([]).meta({
      description: 'File names (without .md) of the articles to show first among the related ones.',
    }),
    redirect_from: z
      .array(
        z
          .string()
          .regex(/^\/[^\s?#]*$/, { abort: true })
          .refine((address) => segmentsOf(address) !== undefined, {
            error: ({ input }) => unusable(String(input)),
            abort: true,
          })
          .refine((address) => !isTooLong(address), {
            error: ({ input }) => tooLong(String(input)),
          }),
      )
      .default([])
      .meta({
        description:
          'Old addresses of this article on this site, each starting with a slash: readers who come there are led here.',
      }),
  })
  .refine(({ published, updated }) => updated >= published, notBefore('updated'))
  .refine(({ published, expires }) => !expires || expires >= published, notBefore('expires'));

/** Days are compared as soon as both are days, whatever else is wrong. */
function notBefore(field: 'updated' | 'expires') {
  return {
    path: [field],
    when: ({ value }: { value: unknown }) => daysToCompare.safeParse(value).success,
    error: ({ input }: { readonly input?: unknown }) => {
      const { published, [field]: later } = daysToCompare.parse(input);
      return `\`${field}\` (${later}) is before \`published\` (${published}). Set it to that day or a later one.`;
    },
  };
}

function unusable(address: string): string {
  return `\`redirect_from\` holds ${JSON.stringify(address.slice(0, 80))}, which not every host can redirect. Between the slashes write letters, digits, \`-._~!()+,=@\` and percent escapes of them.`;
}

function tooLong(address: string): string {
  return `\`redirect_from\` holds ${JSON.stringify(`${address.slice(0, 40)}…`)}, which is longer than disks and hosts take: at most 800 characters, 200 bytes between two slashes. Remove it.`;
}

/** Front matter after validation, with defaults filled in. */
export type FrontMatter = z.output<typeof articleSchema>;
