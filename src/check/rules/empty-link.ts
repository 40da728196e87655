import { isVisible } from '../../text/visible.ts';
import { linkTextsOf } from '../link-texts-of.ts';
import type { ArticleRule } from '../rule.ts';

export const emptyLink: ArticleRule = {
  name: 'empty-link',
  severity: 'error',
  description: 'Links have a URL, and text or an image with alternative text.',
  checkArticle(parsed) {
    return linkTextsOf(parsed).flatMap(({ line, column, text, url, hasImage }) => {
      if (/^\s*#?\s*$/.test(url))
        return [
          {
            line,
            column,
            message:
              `The link ${text === '' ? '' : `"${text}" `}has no URL. ` +
              'Write it between the round brackets, or remove the link.',
          },
        ];
      if (isVisible(text)) return [];
      return [
        {
          line,
          column,
          message: hasImage
            ? `The image in the link to "${url}" has no alternative text. ` +
              `Say where it leads: [![where it leads](image.png)](${url}).`
            : `The link to "${url}" has no text. Write it between the square brackets.`,
        },
      ];
    });
  },
};
