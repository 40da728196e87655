import { proseOf } from '../prose.ts';
import type { ArticleRule } from '../rule.ts';

/** Adjacent brackets are meant as a link. With a space between them, only a URL is. */
const LINK =
  /(?<!\\)!?\[(?:[^[\]\\]|\\.)*\](?:\((?<url>[^)\n]+)| \((?<apart>(?:https?:|mailto:|www\.|\.{0,2}\/|#)[^)\n]*))\)?/g;

export const malformedLink: ArticleRule = {
  name: 'malformed-link',
  severity: 'error',
  description:
    'Links are well-formed: no space between the brackets or in the URL, and closed brackets.',
  checkArticle(parsed) {
    return proseOf(parsed).flatMap(({ text, positionAt }) =>
      [...text.matchAll(LINK)].map(({ 0: written, index, groups }) => {
        const { url = '', apart }: Record<string, string | undefined> = groups ?? {};
        const message = `"${written}" is not a link. ${fixFor(written, url, apart)}`;
        return { ...positionAt(index), message };
      }),
    );
  },
};

function fixFor(written: string, url: string, apart: string | undefined): string {
  if (apart !== undefined) return 'Remove the space between the square and the round brackets.';
  if (!written.endsWith(')')) return 'Close the round bracket behind the URL.';
  return /\s/.test(url)
    ? `Write the URL without spaces: ${url.trim().replaceAll(/\s+/g, '%20')}.`
    : 'Correct its URL.';
}
