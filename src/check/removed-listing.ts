import { hiddenReason } from '../domain/article.ts';
import { localPathOf } from '../config/root-paths.ts';
import { site } from '../config/settings.ts';
import { nearest } from '../text/edit-distance.ts';
import type { SiteContext } from './rule.ts';

/** A section or a category that a path of this site names. */
type Listing = {
  readonly kind: 'section' | 'category';
  readonly id: string;
  readonly locale: string;
};

/** Returns the listing that a path names; undefined for other paths. */
export function listingAt(path: string): Listing | undefined {
  const local = localPathOf(path);
  const { kind, id } =
    /^\/(?<kind>sections|categories)\/(?<id>[^/]+)\/?$/.exec(local.path)?.groups ?? {};
  if (id === undefined) return undefined;
  return { kind: kind === 'sections' ? 'section' : 'category', id, locale: local.locale };
}

/**
 * Returns whether a listing has a page. A section has one if readers see an article in it. One
 * whose articles have expired is gone on purpose.
 */
export function hasPage({ kind, id, locale }: Listing, { summaries, today }: SiteContext): boolean {
  if (kind === 'category') return site.categories.some((category) => category.id === id);
  return summaries.some((summary) => {
    const reason = hiddenReason(summary.frontMatter, today);
    const isSeen = reason === undefined || reason === 'expired';
    return summary.section === id && summary.locale === locale && isSeen;
  });
}

/** Returns what to do about the published path of a listing that is gone. */
export function listingFix(
  path: string,
  { kind, id }: Listing,
  { summaries }: SiteContext,
): string {
  const known =
    kind === 'category'
      ? site.categories.map((category): string => category.id)
      : [...new Set(summaries.map(({ section }) => section))];
  const close = nearest(id, known);
  const owner = close === undefined ? `the ${kind} that replaces it` : `the ${kind} "${close}"`;
  return (
    `Add \`redirect_from: ['${path}']\` to ${owner} in src/site.ts, or remove this line to give ` +
    'up the path.'
  );
}
