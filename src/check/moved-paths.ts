import { rootRoutes } from '../config/root-paths.ts';
import type { ArticleSummary } from './article-summary.ts';
import type { SiteTarget } from './site-target.ts';
import { articleLink } from './site-target.ts';

/** Returns a function that finds the current path of a target that redirects to an article. */
export function movedPaths(
  summaries: readonly ArticleSummary[],
): (target: SiteTarget) => string | undefined {
  const moved = new Map(
    summaries.flatMap(({ locale, slug, frontMatter }) =>
      frontMatter.redirect_from.map((from) => [slashed(from), articleLink(locale, slug)]),
    ),
  );
  return (target) => moved.get(slashed(prefixedPath(target)));
}

/** Returns the path of a target with the prefix of its locale. */
export function prefixedPath({ locale, path }: SiteTarget): string {
  return rootRoutes.home(locale) + path.slice(1);
}

function slashed(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
