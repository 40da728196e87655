import { linkTextsOf } from '../link-texts.ts';
import type { ArticleRule } from '../rule.ts';

export const emptyLink: ArticleRule = {
  name: 'empty-link',
  severity: 'error',
  description: 'Links have words (or an image with an alternative text) and an address.',
  checkArticle(parsed) {
    return linkTextsOf(parsed).flatMap(({ line, column, text, address, hasImage }) => {
      if (/^\s*#?\s*$/.test(address))
        return [
          {
            line,
            column,
            message: `The link ${text === '' ? '' : `"${text}" `}leads nowhere. Write its address between the round brackets, or remove the link.`,
          },
        ];
      if (text !== '') return [];
      return [
        {
          line,
          column,
          message: hasImage
            ? `The link to "${address}" is an image without alternative text. Say where it leads: [![what it opens](image.png)](address).`
            : `The link to "${address}" has no words, so nobody can see it. Write them between the square brackets.`,
        },
      ];
    });
  },
};
