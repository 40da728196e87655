import { proseOf } from '../prose.ts';
import type { ArticleRule } from '../rule.ts';

const LINK = /(?<!\\)!?\[(?<text>(?:[^[\]\\]|\\.)*)\](?<gap> ?)\((?<address>(?:https?:|mailto:|www\.|\.{0,2}\/|#)[^)\n]*)\)?/g;

export const unreadLink: ArticleRule = {
  name: 'unread-link',
  severity: 'error',
  description: 'What looks like a link is one: no space between the brackets, none in the address, and both brackets closed.',
  checkArticle(parsed) {
    return proseOf(parsed).flatMap(({ text, placeAt }) => [...text.matchAll(LINK)].map(({ 0: written, index, groups: { address = '', gap = '' } = {} }) => {
      const message = gap !== ''
        ? `"${written}" is shown as it stands. Take out the space between the square and the round brackets.`
        : !written.endsWith(')')
          ? `"${written}" is shown as it stands. Close the round bracket behind the address.`
          : `"${written}" is shown as it stands. ${/\s/.test(address) ? `Write ${address.trim().replaceAll(/\s+/g, '%20')}, without spaces.` : 'Correct its address.'}`;
      return { ...placeAt(index), message };
    }));
  },
};
