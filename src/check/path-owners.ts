import { hiddenReason } from '../domain/article.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { pathKey } from '../domain/old-path.ts';
import { listingRedirects } from '../config/listing-redirects.ts';
import { settingPosition } from '../config/setting-position.ts';
import { site } from '../config/settings.ts';
import { rootRoutes } from '../config/root-paths.ts';
import type { ArticleSummary, OldPath } from './article-summary.ts';
import type { SiteContext } from './rule.ts';

/** An entry of `redirect_from`, and its article. */
export type Claim = OldPath & { readonly key: string; readonly summary: ArticleSummary };

/** An old path of a section or a category in the settings. */
export type ListingClaim = OldPath & {
  readonly key: string;
  /** The settings file. */
  readonly path: string;
  /** Of the section or category, for messages: `the section "fees"`. */
  readonly owner: string;
  /** Where it leads, from the site root. */
  readonly target: string;
  /** Whether the listing has a page, because a section has articles. */
  readonly isListed: boolean;
};

/** Which articles own which paths. The keys come from `pathKey`. */
export type PathOwners = {
  readonly articles: ReadonlyMap<string, ArticleSummary>;
  /** Paths of articles that cannot be read. */
  readonly invalid: ReadonlySet<string>;
  readonly claims: readonly Claim[];
  readonly listingClaims: readonly ListingClaim[];
};

const known = new WeakMap<SiteContext, PathOwners>();

/** Returns the owners of all paths. All rules share one result. */
export function pathOwners(context: SiteContext): PathOwners {
  const owners = known.get(context) ?? {
    articles: new Map(context.summaries.map((summary) => [pathKey(articlePath(summary)), summary])),
    invalid: new Set(
      [...context.invalid]
        .map((article) => article.split('/'))
        .map(([locale = '', slug = '']) => pathKey(articlePath({ locale, slug }))),
    ),
    claims: context.summaries.flatMap((summary) =>
      summary.oldPaths.map((entry) => ({ ...entry, summary, key: pathKey(entry.oldPath) })),
    ),
    listingClaims: listingClaims(context),
  };
  known.set(context, owners);
  return owners;
}

function listingClaims({ summaries, today }: SiteContext): ListingClaim[] {
  const listed = new Set(
    summaries
      .filter(({ frontMatter }) => hiddenReason(frontMatter, today) === undefined)
      .map(({ locale, section }) => `${locale}/${section}`),
  );
  return listingRedirects(site).map(({ from, to, kind, id, setting }) => ({
    ...settingPosition(setting),
    oldPath: from,
    key: pathKey(from),
    owner: `the ${kind} "${id}"`,
    target: to.path,
    isListed: kind === 'category' || listed.has(`${to.locale}/${id}`),
  }));
}

/** Returns the path of an article from the site root. */
export function articlePath({ locale, slug }: Pick<ArticleSummary, 'locale' | 'slug'>): string {
  return rootRoutes.article(locale, slug);
}

/**
 * Returns why an article is not public, as a predicate: "is a draft"; undefined if it is public.
 */
export function hiddenBecause(
  { frontMatter }: ArticleSummary,
  today: CalendarDay,
): string | undefined {
  const reason = hiddenReason(frontMatter, today);
  return (
    reason &&
    {
      draft: 'is a draft',
      scheduled: `appears on ${frontMatter.published}`,
      expired: `expired on ${frontMatter.expires}`,
    }[reason]
  );
}

/** Returns the line of front matter with one more entry of `redirect_from`. */
export function redirectLine({ frontMatter }: ArticleSummary, oldPath: string): string {
  return `\`redirect_from: [${[...frontMatter.redirect_from, oldPath].join(', ')}]\``;
}
