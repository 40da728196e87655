import type { ArticleRule } from '../rule.ts';
import { slipIn } from '../url-slips.ts';

const ALLOWED = new Set(['http', 'https', 'mailto', 'tel']);

export const forbiddenScheme: ArticleRule = {
  name: 'forbidden-scheme',
  severity: 'error',
  description:
    'URLs are paths of this site, or begin with `http:`, `https:`, `mailto:` or `tel:`. Schemes ' +
    'such as `javascript:`, `data:` and `file:`, and URLs with `//` in front are not allowed.',
  checkArticle({ urls }) {
    return urls.flatMap(({ kind, url, line, column }) => {
      // Browsers ignore control characters and white space here, and read backslashes as slashes.
      const read = url.replaceAll(/[\p{Cc}\p{Cf}\p{Z}]/gu, '').replaceAll('\\', '/');
      if (read.startsWith('//'))
        return [
          {
            line,
            column,
            message:
              `"${shown(url)}" begins with two slashes and leads to another site. ` +
              `Write https:${shown(read)}, or one slash for this site.`,
          },
        ];
      const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
      // Another rule names what a misspelt scheme should be.
      if (scheme === undefined || ALLOWED.has(scheme) || slipIn(url) !== undefined) return [];

      return [
        {
          line,
          column,
          message:
            `Forbidden scheme "${scheme}:" in the URL "${shown(url)}". ` +
            `${fixFor(kind, scheme)}`,
        },
      ];
    });
  },
};

function fixFor(kind: 'link' | 'image', scheme: string): string {
  if (kind === 'image') return 'Put the image beside the article and write its file name.';
  return scheme.includes('.') || scheme === 'localhost'
    ? 'Write https:// before it.'
    : 'Use http, https, mailto or tel, or remove the link.';
}

/** Returns a URL for a message: on one line, and shortened. */
function shown(url: string): string {
  const text = url.replaceAll(/[\p{Cc}\p{Cf}]/gu, '');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
