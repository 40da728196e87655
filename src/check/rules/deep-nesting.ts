import type { Nodes } from 'mdast';
import { placeOf } from '../nodes.ts';
import type { ArticleRule } from '../rule.ts';

const MAX_DEPTH = 20;
/** What holds other text and stands further in, or reads otherwise, with each level. */
const LEVELS = new Set<Nodes['type']>(['blockquote', 'listItem', 'emphasis', 'strong', 'delete', 'footnoteDefinition', 'mdxJsxFlowElement', 'mdxJsxTextElement']);

export const deepNesting: ArticleRule = {
  name: 'deep-nesting',
  severity: 'error',
  description: 'Lists and quotes are nested at most 20 deep.',
  checkArticle({ tree }) {
    const waiting: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { node, depth } = next;
      const inside = depth + (LEVELS.has(node.type) ? 1 : 0);
      // One finding is enough: what lies deeper is moved with it.
      if (inside > MAX_DEPTH) return [{ ...placeOf(node), message: `Lists and quotes are nested more than ${MAX_DEPTH} deep here. Use headings, or split the list.` }];
      if ('children' in node) waiting.push(...node.children.map((child) => ({ node: child, depth: inside })).toReversed());
    }
    return [];
  },
};
