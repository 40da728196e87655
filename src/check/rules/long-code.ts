import { positionOf } from '../nodes.ts';
import type { ArticleRule } from '../rule.ts';

const MAX_BYTES = 20_000;

export const longCode: ArticleRule = {
  name: 'long-code',
  severity: 'warning',
  description: 'A code block has at most 20 kB.',
  checkArticle({ ofType }) {
    return ofType('code').flatMap((node) => {
      const bytes = Buffer.byteLength(node.value);
      if (bytes <= MAX_BYTES) return [];
      return [
        {
          ...positionOf(node),
          message:
            `The code block has ${Math.ceil(bytes / 1000)} kB, but at most ` +
            `${MAX_BYTES / 1000} kB are readable. ` +
            'Show the relevant part, and offer the rest as a file in public/.',
        },
      ];
    });
  },
};
