import type { ArticleRule } from '../rule.ts';

export const malformedUrl: ArticleRule = {
  name: 'malformed-url',
  severity: 'error',
  description:
    'Addresses can be read: no spaces, no broken percent-escapes, a whole host, mail address or number.',
  checkArticle({ addresses }) {
    return addresses.flatMap(({ address, line, column }) => {
      const message = mistakeIn(address);
      return message === undefined ? [] : [{ line, column, message }];
    });
  },
};

function mistakeIn(address: string): string | undefined {
  if (/\s/.test(address))
    return `There is white space in the address "${address.replaceAll(/\s+/g, ' ')}". Write %20 for a space, or take it out.`;
  const escape = /%(?![0-9a-f]{2}).{0,2}/is.exec(address)?.[0];
  if (escape !== undefined)
    return `"${escape}" in the address "${address}" is no escape. Write %25 for a percent sign, or correct the address.`;
  const isOutside = /^[a-z][a-z0-9+.-]*:/i.test(address);
  if (!isOutside && !canDecode(address))
    return `The escapes in the address "${address}" are not those of UTF-8 text. Write the letters themselves.`;
  if (/^https?:/i.test(address) && !(/^https?:\/\/[^/]/i.test(address) && URL.canParse(address)))
    return `"${address}" is not a whole address. Write one such as https://example.com/page.`;
  if (/^mailto:/i.test(address) && !/^mailto:[^\s@?]+@[^\s@?]+/i.test(address))
    return `"${address}" holds no mail address. Write one such as mailto:help@example.com.`;
  if (/^tel:/i.test(address) && !/^tel:\+?[\d().*#-]{2,}(;.*)?$/i.test(address))
    return `"${address}" is not a number to call. Write one such as tel:+15550100, without spaces.`;
  return undefined;
}

function canDecode(address: string): boolean {
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
}
