import { alternativeTo, judgedTags } from '../html-tags.ts';
import type { ArticleRule } from '../rule.ts';

export const lostContent: ArticleRule = {
  name: 'lost-content',
  severity: 'error',
  description:
    'No HTML tag has content that pages leave out: videos, frames, forms, drawings, scripts or ' +
    'styles.',
  checkArticle(parsed) {
    return judgedTags(parsed).flatMap(({ name, consequence, line, column }) =>
      consequence === 'lost'
        ? [
            {
              line,
              column,
              message: `Pages leave out <${name}> and its content. ${alternativeTo(name)}`,
            },
          ]
        : [],
    );
  },
};
