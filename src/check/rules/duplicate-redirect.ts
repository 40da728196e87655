import { fileOfPath, foldersOf } from '../../domain/old-path.ts';
import { pathOwners } from '../path-owners.ts';
import type { SiteRule } from '../rule.ts';

export const duplicateRedirect: SiteRule = {
  name: 'duplicate-redirect',
  severity: 'error',
  description:
    'An entry of `redirect_from` is in one article, section or category only, and not below the ' +
    'file of another.',
  checkSite(context) {
    const owners = pathOwners(context);
    const claims = [
      ...owners.claims.map(({ summary, ...claim }) => ({
        ...claim,
        path: summary.path,
        owner: summary.path,
      })),
      ...owners.listingClaims,
    ];
    const byKey = Map.groupBy(claims, ({ key }) => key);
    const fileOf = (oldPath: string) => fileOfPath(oldPath).toLowerCase();
    const byFile = new Map(claims.map((claim) => [fileOf(claim.oldPath), claim]));
    const below = claims.flatMap(({ path, oldPath, line, column }) => {
      const other = foldersOf(fileOf(oldPath))
        .map((folder) => byFile.get(folder))
        .find((claim) => claim !== undefined);
      if (!other) return [];
      const message =
        `${oldPath} is below the file ${other.oldPath} of ` +
        `${other.owner}, line ${other.line}. Keep one of the two.`;
      return [{ path, line, column, message }];
    });
    const twice = [...byKey.values()].flatMap(([first, ...others]) =>
      others.flatMap(({ owner, path, oldPath, line, column }) => {
        if (!first || owner === first.owner) return [];
        const message =
          `Duplicate redirect ${oldPath}: it leads to ${first.owner} already ` +
          `(line ${first.line}). Keep it in one of them.`;
        return [{ path, line, column, message }];
      }),
    );
    return [...twice, ...below];
  },
};
