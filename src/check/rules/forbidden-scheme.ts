import type { ArticleRule } from '../rule.ts';

const ALLOWED = new Set(['http', 'https', 'mailto', 'tel']);

export const forbiddenScheme: ArticleRule = {
  name: 'forbidden-scheme',
  severity: 'error',
  description:
    'Links and images have addresses of http(s), mailto, tel, or of this site; no `javascript:`, `data:`, `file:` and the like, and none that begins with `//`.',
  checkArticle({ addresses }) {
    return addresses.flatMap(({ kind, address, line, column }) => {
      // Browsers pass over control characters and white space here, and read backslashes as slashes.
      const read = address.replaceAll(/[\p{Cc}\p{Cf}\p{Z}]/gu, '').replaceAll('\\', '/');
      if (read.startsWith('//'))
        return [
          {
            line,
            column,
            message: `"${shown(address)}" begins with two slashes and leads to another site. Write https:${read}, or one slash for this site.`,
          },
        ];
      const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
      if (scheme === undefined || ALLOWED.has(scheme)) return [];
      const fix =
        kind === 'image'
          ? 'Put the image beside the article and write its file name.'
          : scheme.includes('.') || scheme === 'localhost'
            ? 'Write https:// before it.'
            : 'Readers can open http, https, mailto and tel only: write such an address, or remove the link.';
      return [
        {
          line,
          column,
          message: `The address "${shown(address)}" begins with "${scheme}:", and the page would leave it out. ${fix}`,
        },
      ];
    });
  },
};

/** An address for a message: on one line, and not all of an image in base64. */
function shown(address: string): string {
  const text = address.replaceAll(/[\p{Cc}\p{Cf}]/gu, '');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
