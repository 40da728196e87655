import { positionOf } from '../nodes.ts';
import type { ArticleRule } from '../rule.ts';
import { positionsIn } from '../../text/line-column.ts';

const LEFTOVER =
  /lorem ipsum dolor|\[(?:insert|your|add|replace)(?: [a-z]+){1,4}(?: here)?\](?![[(:])/i;

export const templateText: ArticleRule = {
  name: 'template-text',
  severity: 'warning',
  description: 'The text has no placeholders such as "Lorem ipsum" or "[insert name here]".',
  checkArticle({ nodes }) {
    return nodes.flatMap((node) => {
      const found = node.type === 'text' ? LEFTOVER.exec(node.value) : null;
      return found && node.type === 'text'
        ? [
            {
              ...positionsIn(node.value, positionOf(node))(found.index),
              message:
                `Placeholder "${found[0]}" from a template. ` +
                'Write your own text, or remove it.',
            },
          ]
        : [];
    });
  },
};
