import { z } from 'zod';
import { isTooLong, segmentsOf } from '../domain/old-path.ts';
import { SENTENCE } from './site-values.ts';

/** An earlier path of a listing. */
export type ListingOldPath = {
  /** From the site root, as written. */
  readonly path: string;
  /** The language that it leads to; undefined when the path itself has to say it. */
  readonly locale: string | undefined;
  /** Position in the list, for messages. */
  readonly at: readonly PropertyKey[];
};

const WHAT = 'a list of earlier paths such as ["/hc/sections/123-fees/"]';
const paths = z.array(z.string(WHAT), WHAT);

/** Earlier paths of a section or a category: a list, or a list for each language. */
export const oldPathsSchema = z
  .union([paths, z.record(z.string(), paths)], WHAT)
  .superRefine((written, context) => {
    for (const { path, at } of entriesOf(written)) {
      const message = mistakeIn(path);
      if (message === undefined) continue;
      context.addIssue({ code: 'custom', path: [...at], message, params: SENTENCE });
    }
  })
  .transform(entriesOf)
  .optional();

function entriesOf(written: string[] | Record<string, string[]>): ListingOldPath[] {
  return Array.isArray(written)
    ? written.map((path, index) => ({ path, locale: undefined, at: [index] }))
    : Object.entries(written).flatMap(([locale, list]) =>
        list.map((path, index) => ({ path, locale, at: [locale, index] })),
      );
}

function mistakeIn(path: string): string | undefined {
  const shown = JSON.stringify(path.slice(0, 80));
  if (!path.startsWith('/'))
    return `${shown} is not a path. Begin it with a slash, without the name of the site.`;
  if (segmentsOf(path) === undefined)
    return (
      `${shown} cannot be redirected on some hosts. Between the slashes, use letters, digits, ` +
      '`-._~!()+,=@` and their percent escapes.'
    );
  return isTooLong(path)
    ? `${shown} is too long. Use at most 800 characters, and 200 bytes between two slashes.`
    : undefined;
}

/** Settings that `oldPathLocalesExist` compares. */
type Listings = Readonly<
  Record<
    'categories' | 'sections',
    readonly { readonly redirect_from?: readonly ListingOldPath[] | undefined }[]
  >
> & { readonly locales: readonly { readonly code: string }[] };

/** Rejects old paths for a language that the site does not have. */
export function oldPathLocalesExist(settings: Listings, context: z.RefinementCtx): void {
  const codes = settings.locales.map(({ code }) => code);
  for (const kind of ['categories', 'sections'] as const) {
    for (const [index, { redirect_from: oldPaths = [] }] of settings[kind].entries()) {
      const unknown = new Set(
        oldPaths.flatMap(({ locale }) =>
          locale === undefined || codes.includes(locale) ? [] : [locale],
        ),
      );
      for (const locale of unknown)
        context.addIssue({
          code: 'custom',
          path: [kind, index, 'redirect_from', locale],
          message: `The site has no language "${locale}". Use one of: ${codes.join(', ')}.`,
          params: SENTENCE,
        });
    }
  }
}
