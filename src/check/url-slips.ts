import { nearest } from '../text/edit-distance.ts';

const EMAIL = /^[^\s/@:;,]+@[^\s/@:;,]+\.[a-z]{2,}(?:\?.*)?$/i;
const SLASHES = /^(?<scheme>[a-z]{3,6})(?<colon>[:;.,]*)(?<slashes>[/\\]*)(?<rest>[^/\\].*)$/is;

/** Quotes and spaces around a URL. */
const AROUND = /^(?:%20|["'“”„‘’«»\s])+|(?:%20|["'“”„‘’«»\s])+$/gi;

/** Returns a message with the URL that was meant, for a typing mistake; undefined without one. */
export function slipIn(url: string): string | undefined {
  const shown = `"${url}"`;
  const bare = url.replaceAll(AROUND, '');
  if (bare !== url && /^(?:https?:|mailto:|\/)/i.test(bare))
    return `${shown} has quotes or spaces around it. Write ${bare}.`;
  if (EMAIL.test(url)) return `${shown} is an email address. Write mailto:${url}.`;
  if (/^\+\d[\d().-]{5,}$/.test(url)) return `${shown} is a phone number. Write tel:${url}.`;
  const { scheme = '', colon = '', slashes = '', rest = '' } = SLASHES.exec(url)?.groups ?? {};
  const name = scheme.toLowerCase();
  const isWeb = /^https?$/.test(name);
  if (isWeb && colon === ':' && slashes === '//')
    return doubled(shown, rest) ?? commasIn(shown, name, rest);
  if (isWeb && (colon !== '' || slashes !== '') && /^[^\s.]+\.\S|^localhost/i.test(rest))
    return `${shown} has a misspelt "${name}://". Write ${name}://${rest}.`;
  const phone = /^tel[:;.,]*\/*(\+?[\d().-]{5,})$/i.exec(url)?.[1];
  if (phone !== undefined && !/^tel:[^/:;.,]/i.test(url))
    return `${shown} has a misspelt "tel:". Write tel:${phone}.`;
  const isMail = /^mail(?:to)?$/.test(name) && EMAIL.test(rest);
  if (isMail && colon + slashes !== '' && !(name === 'mailto' && colon === ':' && slashes === ''))
    return `${shown} has a misspelt "mailto:". Write mailto:${rest}.`;
  const meant = slashes === '//' && !isWeb ? nearest(name, ['http', 'https']) : undefined;
  return meant && `${shown} has a misspelt "${meant}://". Write ${meant}://${rest}.`;
}

/** `https://https://example.com`, also with slips in the second scheme. */
function doubled(shown: string, rest: string): string | undefined {
  const { scheme, again } =
    /^(?<scheme>https?)[:;]?\/{1,3}(?<again>.+)$/is.exec(rest)?.groups ?? {};
  return scheme === undefined || again === undefined
    ? undefined
    : `${shown} begins twice. Write ${scheme.toLowerCase()}://${again}.`;
}

/** `https://www,example,com` */
function commasIn(shown: string, scheme: string, rest: string): string | undefined {
  const [host = ''] = rest.split(/[/?#]/, 1);
  if (!/^[^.,]+(?:,[^.,]+)+$/.test(host)) return undefined;
  const fixed = host.replaceAll(',', '.') + rest.slice(host.length);
  return `${shown} has commas in its host. Write ${scheme}://${fixed}.`;
}

/** Returns how to fix a URL with white space: a sentence with a valid URL. */
export function withoutSpaces(url: string): string {
  const [, phone] = /^tel:(.*)$/is.exec(url) ?? [];
  if (phone !== undefined) {
    const digits = phone.replaceAll(/[^\d+*#]/g, '');
    return /\d{2}/.test(digits)
      ? `Write the number without spaces: tel:${digits}.`
      : 'Write a phone number such as tel:+15550100.';
  }
  const [, address, query = ''] = /^mailto:([^?]*)(.*)$/is.exec(url) ?? [];
  const fixed =
    address === undefined
      ? url
          .replace(/^(\w)\s+(?=\w+:)/, '$1')
          .replace(/^(\w+:)\s*(\/\/)\s*/, '$1$2')
          .replaceAll(/\s+/g, '%20')
      : `mailto:${address.replaceAll(/\s+/g, '')}${query.replaceAll(/\s+/g, '%20')}`;
  return `Write the URL without spaces: ${fixed}.`;
}
