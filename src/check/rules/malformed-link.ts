import { proseOf } from '../prose.ts';
import type { ArticleRule } from '../rule.ts';

/** Brackets side by side are meant as a link whatever stands in them; with a space between only what is an address is. */
const LINK =
  /(?<!\\)!?\[(?:[^[\]\\]|\\.)*\](?:\((?<address>[^)\n]+)| \((?<apart>(?:https?:|mailto:|www\.|\.{0,2}\/|#)[^)\n]*))\)?/g;

export const malformedLink: ArticleRule = {
  name: 'malformed-link',
  severity: 'error',
  description:
    'What looks like a link is one: no space between the brackets, none in the address, and both brackets closed.',
  checkArticle(parsed) {
    return proseOf(parsed).flatMap(({ text, positionAt }) =>
      [...text.matchAll(LINK)].map(({ 0: written, index, groups }) => {
        const { address = '', apart }: Record<string, string | undefined> = groups ?? {};
        const message =
          apart !== undefined
            ? `"${written}" is shown as it stands. Take out the space between the square and the round brackets.`
            : !written.endsWith(')')
              ? `"${written}" is shown as it stands. Close the round bracket behind the address.`
              : `"${written}" is shown as it stands. ${/\s/.test(address) ? `Write ${address.trim().replaceAll(/\s+/g, '%20')}, without spaces.` : 'Correct its address.'}`;
        return { ...positionAt(index), message };
      }),
    );
  },
};
