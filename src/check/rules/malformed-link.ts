import { proseOf } from '../prose.ts';
import type { ArticleRule, Finding } from '../rule.ts';
import { offsetOf } from '../../text/line-column.ts';
import { spacelessUrl, withoutSpaces } from '../url-slips.ts';

const LABEL = String.raw`!?\[(?<label>(?:[^[\]\\]|\\.)*)\]`;
const URL_START = String.raw`(?:https?:|mailto:|tel:|www\.|\.{0,2}\/|#[a-z])`;

/** Adjacent brackets are meant as a link. With a space between them, only a URL is. */
const LINK = new RegExp(
  String.raw`(?<!\\)${LABEL}(?:\((?<url>(?:[^()\n]|\([^()\n]*\))+)` +
    String.raw`|[ \t]+\((?<apart>${URL_START}[^)\n]*))\)?`,
  'gi',
);
/** The brackets of a link in the wrong order. */
const SWAPPED = new RegExp(
  String.raw`(?<!\\|\])\((?<words>[^()\n]+)\)\[(?<target>${URL_START}[^\]\n]*)\]`,
  'gi',
);
/** The beginning or the end of a URL, or a path: not the parameters of a function. */
const LIKE_URL = new RegExp(
  [
    String.raw`^\s*(?:<|${URL_START})`,
    String.raw`^\s*[^\s/]+\/\S`,
    String.raw`^\s*[^\s@]+@[^\s@]+\.`,
    String.raw`^\s*[a-z ]{1,8}:\/\/`,
    String.raw`\.(?:mdx?|html?|pdf|png|jpe?g|gif|webp|svg)(?:#\S*)?\s*$`,
  ].join('|'),
  'i',
);

export const malformedLink: ArticleRule = {
  name: 'malformed-link',
  severity: 'error',
  description:
    'Links are well-formed: no space between the brackets or in the URL, the brackets closed ' +
    'and in the right order.',
  checkArticle(parsed) {
    return proseOf(parsed).flatMap(({ text, source, positionAt }) => {
      const finding = (index: number, written: string, fix: string, meant?: string): Finding => {
        const position = positionAt(index);
        return {
          ...position,
          message: `"${written}" is not a link. ${fix}`,
          fix: ({ text: whole }) => {
            const start = offsetOf(whole, position);
            return meant === undefined ? [] : [{ start, end: start + written.length, text: meant }];
          },
        };
      };
      const links = [...text.matchAll(LINK)].flatMap(({ 0: { length }, index, groups }) => {
        const { url, apart }: Record<string, string | undefined> = groups ?? {};
        // Links inside are masked in `text`: messages show the source.
        const written = source.slice(index, index + length);
        const inner = url === undefined ? '' : written.slice(written.lastIndexOf('](') + 2);
        const target = inner.replace(/\)$/, '');
        if (apart === undefined && !LIKE_URL.test(target)) return [];
        return [
          finding(index, written, fixFor(written, target, apart), meantBy(written, target, apart)),
        ];
      });
      const swapped = [...text.matchAll(SWAPPED)].map(({ 0: { length }, index, groups }) => {
        const written = source.slice(index, index + length);
        const { words = '', target = '' }: Record<string, string | undefined> = groups ?? {};
        const meant = `[${words}](${target})`;
        return finding(index, written, `Swap the brackets: ${meant}.`, meant);
      });
      return [...links, ...swapped];
    });
  },
};

function fixFor(written: string, url: string, apart: string | undefined): string {
  if (apart !== undefined) return 'Remove the space between the square and the round brackets.';
  if (!written.endsWith(')')) return 'Close the round bracket behind the URL.';
  if (/^\s*(?!tel:)\S+\s+["'“”„«(]/.test(url))
    return 'Put its title, behind the URL, between one pair of straight quotes.';
  return /\s/.test(url) ? withoutSpaces(url.trim()) : 'Correct its URL.';
}

/** Returns the link that was meant; undefined if it could be several. */
function meantBy(written: string, url: string, apart: string | undefined): string | undefined {
  if (!written.endsWith(')')) return undefined;
  if (apart !== undefined)
    return /\s/.test(apart) ? undefined : written.replace(/\][ \t]+\(/, '](');
  if (!/\s/.test(url) || /["'“”„«()[\]<>{}`]/.test(url)) return undefined;
  const meant = spacelessUrl(url.trim());
  return meant && `${written.slice(0, written.length - url.length - 1)}${meant})`;
}
