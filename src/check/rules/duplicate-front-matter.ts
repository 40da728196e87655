import { articleSchema } from '../../content/article-schema.ts';
import { positionOf, textOf } from '../nodes.ts';
import type { ArticleRule } from '../rule.ts';

const FIELDS = new Set(Object.keys(articleSchema.shape));
const FIELD = /^(\w+):(?:\s|$)/;

export const duplicateFrontMatter: ArticleRule = {
  name: 'duplicate-front-matter',
  severity: 'error',
  description: 'Fields such as `title:` are only at the top, not in a second block in the text.',
  checkArticle({ ofType }) {
    // In Markdown, lines with three hyphens below them are a heading.
    return [...ofType('heading'), ...ofType('paragraph')].flatMap((node) => {
      const text = textOf(node);
      if (!FIELD.test(text)) return [];
      const lines = text.split('\n').map((line) => FIELD.exec(line)?.[1] ?? '');
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
