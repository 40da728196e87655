import { fileOfAddress, foldersOf } from '../../domain/old-path.ts';
import { addressBookOf } from '../published-urls.ts';
import type { LibraryRule } from '../rule.ts';

export const duplicateRedirect: LibraryRule = {
  name: 'duplicate-redirect',
  severity: 'error',
  description: 'An old address leads to one article, and no other one is below its file.',
  checkLibrary(library) {
    const { claims } = addressBookOf(library);
    const byKey = Map.groupBy(claims, ({ key }) => key);
    const fileOf = (address: string) => fileOfAddress(address).toLowerCase();
    const byFile = new Map(claims.map((claim) => [fileOf(claim.address), claim]));
    const below = claims.flatMap(({ summary, address, line, column }) => {
      const other = foldersOf(fileOf(address))
        .map((folder) => byFile.get(folder))
        .find((claim) => claim !== undefined);
      if (!other) return [];
      const message = `${address} is below ${other.address}, which ${other.summary.path} names on line ${other.line} and which is a file. Keep one of the two.`;
      return [{ path: summary.path, line, column, message }];
    });
    const twice = [...byKey.values()].flatMap(([first, ...others]) =>
      others.flatMap(({ summary, address, line, column }) => {
        if (!first || summary === first.summary) return [];
        return [
          {
            path: summary.path,
            line,
            column,
            message: `${address} already leads to ${first.summary.path}, which names it on line ${first.line}. Keep it in one of the two.`,
          },
        ];
      }),
    );
    return [...twice, ...below];
  },
};
