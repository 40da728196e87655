import { choicesIn, markerOf } from '../choices-in.ts';
import { positionOf } from '../nodes.ts';
import type { ArticleRule } from '../rule.ts';

export const missingVariant: ArticleRule = {
  name: 'missing-variant',
  severity: 'warning',
  description:
    'A choice such as `[!EU]` and `[!US]` has all values that the article offers elsewhere.',
  checkArticle({ article, tree, text }) {
    // A reference such as `&#91;` is a bracket, too.
    if (article.format === 'md' && !text.includes('[!') && !text.includes('&')) return [];
    const groups = Map.groupBy(choicesIn(tree, text), ({ group }) => group);
    return [...groups.values()].flatMap((choices) => {
      const used = [
        ...new Set(choices.flatMap(({ variants }) => variants.map(({ value }) => value))),
      ];
      // Blocks for one value each may be meant so. A choice of all values says that they matter.
      if (used.length < 2 || choices.every(({ variants }) => variants.length < used.length))
        return [];
      return choices.flatMap(({ variants }) => {
        const [first] = variants;
        const values = variants.map(({ value }) => value);
        const missing = used.filter((value) => !values.includes(value)).map(markerOf);
        if (!first || missing.length === 0) return [];
        const list = missing.join(' and ');
        const message =
          `${markerOf(first.value)} is without ${list} here, unlike elsewhere in this article. ` +
          `Add ${list}, if only to say that nothing changes.`;
        return [{ ...positionOf(first.node), message }];
      });
    });
  },
};
