import { positionOf } from '../nodes.ts';
import type { ArticleRule } from '../rule.ts';

const MAX_BYTES = 20_000;

export const longCode: ArticleRule = {
  name: 'long-code',
  severity: 'warning',
  description: 'Code has at most 20 kB in one piece.',
  checkArticle({ nodes }) {
    return nodes.flatMap((node) => {
      const bytes = node.type === 'code' ? Buffer.byteLength(node.value) : 0;
      if (bytes <= MAX_BYTES) return [];
      return [
        {
          ...positionOf(node),
          message: `The code is ${Math.ceil(bytes / 1000)} kB long; nobody reads more than ${MAX_BYTES / 1000} kB. Show the part that matters and offer the rest as a file in public/.`,
        },
      ];
    });
  },
};
