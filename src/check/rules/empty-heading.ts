import { isVisible } from '../../text/visible.ts';
import { headingsIn } from '../headings-in.ts';
import type { ArticleRule } from '../rule.ts';

export const emptyHeading: ArticleRule = {
  name: 'empty-heading',
  severity: 'error',
  description: 'Headings have text.',
  checkArticle(parsed) {
    return headingsIn(parsed).flatMap(({ line, column, text }) =>
      text !== undefined && !isVisible(text)
        ? [
            {
              line,
              column,
              message: 'Empty heading. Write its text behind the number signs, or remove it.',
            },
          ]
        : [],
    );
  },
};
