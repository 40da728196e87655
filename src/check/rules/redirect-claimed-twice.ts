import { addressBookOf } from '../published-urls.ts';
import type { LibraryRule } from '../rule.ts';

export const redirectClaimedTwice: LibraryRule = {
  name: 'redirect-claimed-twice',
  severity: 'error',
  description: 'An old address leads to one article.',
  checkLibrary(library) {
    const byKey = Map.groupBy(addressBookOf(library).claims, ({ key }) => key);
    return [...byKey.values()].flatMap(([first, ...others]) =>
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
  },
};
