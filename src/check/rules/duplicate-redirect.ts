import { fileOfPath, foldersOf } from '../../domain/old-path.ts';
import { pathOwners } from '../path-owners.ts';
import type { SiteRule } from '../rule.ts';

export const duplicateRedirect: SiteRule = {
  name: 'duplicate-redirect',
  severity: 'error',
  description:
    'An entry of `redirect_from` is in one article only, and not below the file of another.',
  checkSite(context) {
    const { claims } = pathOwners(context);
    const byKey = Map.groupBy(claims, ({ key }) => key);
    const fileOf = (oldPath: string) => fileOfPath(oldPath).toLowerCase();
    const byFile = new Map(claims.map((claim) => [fileOf(claim.oldPath), claim]));
    const below = claims.flatMap(({ summary, oldPath, line, column }) => {
      const other = foldersOf(fileOf(oldPath))
        .map((folder) => byFile.get(folder))
        .find((claim) => claim !== undefined);
      if (!other) return [];
      const message =
        `${oldPath} is below the file ${other.oldPath} of ` +
        `${other.summary.path}, line ${other.line}. Keep one of the two.`;
      return [{ path: summary.path, line, column, message }];
    });
    const twice = [...byKey.values()].flatMap(([first, ...others]) =>
      others.flatMap(({ summary, oldPath, line, column }) => {
        if (!first || summary === first.summary) return [];
        return [
          {
            path: summary.path,
            line,
            column,
            message:
              `Duplicate redirect ${oldPath}: it leads to ${first.summary.path} already ` +
              `(line ${first.line}). Keep it in one article.`,
          },
        ];
      }),
    );
    return [...twice, ...below];
  },
};
