import { linkTextsOf } from '../link-texts.ts';
import type { ArticleRule } from '../rule.ts';

export const emptyLink: ArticleRule = {
  name: 'empty-link',
  severity: 'error',
  description: 'Links have words (or a picture with an alternative text) and an address.',
  checkArticle(parsed) {
    return linkTextsOf(parsed).flatMap(({ line, column, text, address, hasPicture }) => {
      if (address !== undefined && /^\s*#?\s*$/.test(address)) return [{ line, column, message: `The link "${text}" leads nowhere. Write its address between the round brackets, or remove the link.` }];
      if (text !== '') return [];
      const lead = address === undefined ? '' : ` to "${address}"`;
      return [{ line, column, message: hasPicture ? `The link${lead} is a picture without alternative text. Say where it leads: [![what it opens](picture.png)](address).` : `The link${lead} has no words, so nobody can see it. Write them between the square brackets.` }];
    });
  },
};
