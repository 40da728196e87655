import { articleSchema } from '../../content/article-schema.ts';
import { positionOf, textOf } from '../nodes.ts';
import type { ArticleRule } from '../rule.ts';

const FIELDS = new Set(Object.keys(articleSchema.shape));

export const duplicateFrontMatter: ArticleRule = {
  name: 'duplicate-front-matter',
  severity: 'error',
  description:
    'Fields such as `title:` stand at the top only, not in a second block within the text.',
  checkArticle({ nodes }) {
    return nodes.flatMap((node) => {
      // Lines with three hyphens below them are a heading for Markdown.
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
              message: `The field "${lines[0]}:" stands in the text. Move the fields between the first two lines of hyphens, or remove this block.`,
            },
          ]
        : [];
    });
  },
};
