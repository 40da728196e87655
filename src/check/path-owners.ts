import { hiddenReason } from '../domain/article.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { pathKey } from '../domain/old-path.ts';
import { rootRoutes } from '../config/root-paths.ts';
import type { ArticleSummary, OldPath } from './article-summary.ts';
import type { SiteContext } from './rule.ts';

/** An entry of `redirect_from`, and its article. */
export type Claim = OldPath & { readonly key: string; readonly summary: ArticleSummary };

/** Which articles own which paths. The keys come from `pathKey`. */
export type PathOwners = {
  readonly articles: ReadonlyMap<string, ArticleSummary>;
  /** Paths of articles that cannot be read. */
  readonly invalid: ReadonlySet<string>;
  readonly claims: readonly Claim[];
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
  };
  known.set(context, owners);
  return owners;
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
