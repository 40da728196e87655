import { positionOf } from '../nodes.ts';
import type { ArticleRule } from '../rule.ts';

export const unclosedCode: ArticleRule = {
  name: 'unclosed-code',
  severity: 'warning',
  description: 'Fenced code blocks are closed. Otherwise, the rest of the article becomes code.',
  checkArticle({ ofType, text }) {
    return ofType('code').flatMap((node) => {
      if (!node.position) return [];
      const source = text.slice(node.position.start.offset, node.position.end.offset);
      const fence = /^(`{3,}|~{3,})/.exec(source)?.[1];
      if (fence === undefined) return [];
      const last =
        source
          .trimEnd()
          .split('\n')
          .at(-1)
          ?.replace(/^[ \t>]*/, '') ?? '';
      const isClosed =
        source.includes('\n') &&
        last.length >= fence.length &&
        new RegExp(`^\\${fence[0]}+\\s*$`).test(last);
      return isClosed
        ? []
        : [
            {
              ...positionOf(node),
              message: `The code block is not closed. Add a line with ${fence} after it.`,
            },
          ];
    });
  },
};
