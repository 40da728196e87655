import { articleSchema } from '../../content/article-schema.ts';
import { positionOf, textOf } from '../nodes.ts';
import type { ArticleRule } from '../rule.ts';

const FIELDS = new Set(Object.keys(articleSchema.shape));

export const duplicateFrontMatter: ArticleRule = {
  name: 'duplicate-front-matter',
  severity: 'error',
  description: 'Fields such as `title:` are only at the top, not in a second block in the text.',
  checkArticle({ nodes }) {
    return nodes.flatMap((node) => {
      // In Markdown, lines with three hyphens below them are a heading.
      if (node.type !== 'heading' && node.type !== 'paragraph') return [];
      const lines = textOf(node)
        .split('\n')
        .map((line) => /^(\w+):(?:\s|$)/.exec(line)?.[1] ?? '');
      const isBlock =
        FIELDS.has(lines[0] ?? '') && lines.filter((name) => FIELDS.has(name)).length >= 2;
      return isBlock
        ? [
            {
              ...positionOf(node),
              message:
                `The text contains the field "${lines[0]}:". ` +
                'Move the fields between the first two lines of hyphens, or remove this block.',
            },
          ]
        : [];
    });
  },
};
