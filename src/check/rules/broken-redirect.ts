import { hiddenReason } from '../../domain/article.ts';
import { pathKey } from '../../domain/old-path.ts';
import type { Claim } from '../path-owners.ts';
import { articlePath, hiddenBecause, pathOwners, redirectLine } from '../path-owners.ts';
import type { SiteRule } from '../rule.ts';

export const brokenRedirect: SiteRule = {
  name: 'broken-redirect',
  severity: 'error',
  description:
    'Published paths in `redirect_from` lead to a published article, in one step; ' +
    'those of a section lead to one with articles.',
  checkSite(context) {
    const { publishedPaths, today } = context;
    const { claims, listingClaims } = pathOwners(context);
    const published = new Set(publishedPaths.paths.map(({ path }) => pathKey(path)));
    const isShown = ({ summary }: Claim) => hiddenReason(summary.frontMatter, today) === undefined;
    const toEmpty = listingClaims.flatMap(({ path, line, column, oldPath, owner, isListed }) => {
      if (isListed) return [];
      const message =
        `${oldPath} leads to ${owner}, which has no published article. ` +
        'Move the path to another section, or remove it.';
      return [{ path, line, column, message }];
    });
    const toHidden = claims
      .filter((claim) => !isShown(claim))
      .flatMap(({ summary, oldPath, key, line, column }) => {
        const successor = claims.find(
          (claim) => claim.key === pathKey(articlePath(summary)) && isShown(claim),
        )?.summary;
        const position = { path: summary.path, line, column };
        const reason = hiddenBecause(summary, today);
        if (successor) {
          const message =
            `${oldPath} leads to this article, which ${reason} and redirects to ` +
            `${successor.path}. Move the entry there: ${redirectLine(successor, oldPath)}.`;
          return [{ ...position, message }];
        }
        if (!published.has(key) || hiddenReason(summary.frontMatter, today) === 'expired')
          return [];
        const message =
          `The published path ${oldPath} leads to this article, which ${reason}. ` +
          'Move it to `redirect_from` of a published article.';
        return [{ ...position, message }];
      });
    return [...toEmpty, ...toHidden];
  },
};
