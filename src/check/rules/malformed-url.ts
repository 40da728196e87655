import type { ArticleRule } from '../rule.ts';
import { replaceUrl } from '../fixes/replace-url.ts';
import { slipIn, spacelessUrl, withoutSpaces } from '../url-slips.ts';

export const malformedUrl: ArticleRule = {
  name: 'malformed-url',
  severity: 'error',
  description:
    'URLs are well-formed: no spaces, valid percent escapes, a host, an email address or a number.',
  checkArticle({ urls }) {
    return urls.flatMap(({ url, line, column }) => {
      const message = mistakeIn(url);
      if (message === undefined) return [];
      const meant = /\s/.test(url) ? spacelessUrl(url.trim()) : slipIn(url)?.meant;
      const fix = meant === undefined ? undefined : replaceUrl({ line, column }, url, meant);
      return [{ line, column, message, fix }];
    });
  },
};

function mistakeIn(url: string): string | undefined {
  // Tags of other tools are foreign syntax.
  if (/\{[{%]/.test(url)) return undefined;
  if (/\s/.test(url)) {
    const shown = url.replaceAll(/\s+/g, ' ');
    return `White space in the URL "${shown}". ${withoutSpaces(url.trim())}`;
  }
  const slip = slipIn(url);
  if (slip !== undefined) return slip.message;
  const escape = /%(?![0-9a-f]{2}).{0,2}/is.exec(url)?.[0];
  if (escape !== undefined)
    return `Invalid escape "${escape}" in the URL "${url}". Write %25 for a percent sign.`;
  const isOutside = /^[a-z][a-z0-9+.-]*:/i.test(url);
  if (!isOutside && !canDecode(url))
    return `The escapes in the URL "${url}" are not UTF-8. Write the letters themselves.`;
  if (/^https?:/i.test(url) && !(/^https?:\/\/[^/]/i.test(url) && URL.canParse(url)))
    return `Incomplete URL "${url}". Write one such as https://example.com/page.`;
  if (/^mailto:/i.test(url) && !/^mailto:[^\s@?]+@[^\s@?]+/i.test(url))
    return `No email address in "${url}". Write one such as mailto:help@example.com.`;
  if (/^tel:/i.test(url) && !/^tel:\+?[\d().*#-]{2,}(;.*)?$/i.test(url))
    return `Invalid phone number "${url}". Write one such as tel:+15550100, without spaces.`;
  return undefined;
}

function canDecode(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}
