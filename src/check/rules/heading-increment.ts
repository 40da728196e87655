import { headingsIn } from '../headings-in.ts';
import { fixHeadingLevels } from '../fixes/heading-levels.ts';
import type { ArticleRule } from '../rule.ts';

export const headingIncrement: ArticleRule = {
  name: 'heading-increment',
  severity: 'error',
  description: 'Headings begin with `##` and go down one level at a time.',
  checkArticle(parsed) {
    let before = 1;
    return headingsIn(parsed).flatMap(({ depth, line, column, isHtml }) => {
      const written = (level: number) => (isHtml ? `<h${level}>` : '#'.repeat(level));
      const allowed = before + 1;
      before = depth;
      if (depth === 1)
        return [
          {
            line,
            column,
            message:
              'The title is the only first-level heading. ' + `Begin this one with ${written(2)}.`,
            fix: fixHeadingLevels,
          },
        ];
      if (depth <= allowed) return [];
      const message =
        allowed === 2
          ? `The first heading begins with ${written(depth)}. Begin it with ${written(2)}.`
          : `A heading with ${written(depth)} follows one with ${written(allowed - 1)}. ` +
            `Begin it with ${written(allowed)}.`;
      return [{ line, column, message, fix: fixHeadingLevels }];
    });
  },
};
