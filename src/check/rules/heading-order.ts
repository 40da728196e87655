import { nodesOf } from '../nodes.ts';
import type { ArticleRule } from '../rule.ts';

export const headingOrder: ArticleRule = {
  name: 'heading-order',
  severity: 'error',
  description: 'Headings begin with `##` and go down one level at a time.',
  checkArticle({ tree }) {
    let before = 1;
    return nodesOf(tree).flatMap((node) => {
      if (node.type !== 'heading') return [];
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const allowed = before + 1;
      before = node.depth;
      if (node.depth === 1) return [{ line, column, message: 'The page prints the title as its only heading of the first level. Begin this one with `##`.' }];
      if (node.depth > allowed) return [{ line, column, message: `A heading with ${'#'.repeat(node.depth)} follows one with ${'#'.repeat(allowed - 1)}. Begin it with ${'#'.repeat(allowed)}.` }];
      return [];
    });
  },
};
