import { rootRoutes } from '../config/root-paths.ts';
import { pathOwners } from './path-owners.ts';
import type { SiteContext } from './rule.ts';
import type { SiteTarget } from './site-target.ts';
import { articleLink } from './site-target.ts';

/** Returns a function that finds the current path of a target that redirects to a page. */
export function movedPaths(context: SiteContext): (target: SiteTarget) => string | undefined {
  const moved = new Map([
    ...pathOwners(context).listingClaims.map(
      ({ oldPath, target }) => [slashed(oldPath), target] as const,
    ),
    ...context.summaries.flatMap(({ locale, slug, frontMatter }) =>
      frontMatter.redirect_from.map((from) => [slashed(from), articleLink(locale, slug)] as const),
    ),
  ]);
  return (target) => moved.get(slashed(prefixedPath(target)));
}

/** Returns the path of a target with the prefix of its locale. */
export function prefixedPath({ locale, path }: SiteTarget): string {
  return rootRoutes.home(locale) + path.slice(1);
}

function slashed(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
