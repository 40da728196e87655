import { nearest } from '../text/edit-distance.ts';

const EMAIL = /^[^\s/@:;,]+@[^\s/@:;,]+\.[a-z]{2,}(?:\?.*)?$/i;
const SLASHES = /^(?<scheme>[a-z]{3,6})(?<colon>[:;.,]*)(?<slashes>[/\\]*)(?<rest>[^/\\].*)$/is;

/** Quotes and spaces around a URL. */
const AROUND = /^(?:%20|["'“”„‘’«»\s])+|(?:%20|["'“”„‘’«»\s])+$/gi;

/** A typing mistake in a URL. */
export type Slip = { readonly message: string; readonly meant: string };

/** Returns a typing mistake in a URL with the URL that was meant; undefined without one. */
export function slipIn(url: string): Slip | undefined {
  const shown = `"${url}"`;
  const bare = url.replaceAll(AROUND, '');
  if (bare !== url && /^(?:https?:|mailto:|\/)/i.test(bare))
    return slip(`${shown} has quotes or spaces around it.`, bare);
  if (EMAIL.test(url)) return slip(`${shown} is an email address.`, `mailto:${url}`);
  if (/^\+\d[\d().-]{5,}$/.test(url)) return slip(`${shown} is a phone number.`, `tel:${url}`);
  const { scheme = '', colon = '', slashes = '', rest = '' } = SLASHES.exec(url)?.groups ?? {};
  const name = scheme.toLowerCase();
  const isWeb = /^https?$/.test(name);
  if (isWeb && colon === ':' && slashes === '//')
    return doubled(shown, rest) ?? commasIn(shown, name, rest);
  if (isWeb && (colon !== '' || slashes !== '') && /^[^\s.]+\.\S|^localhost/i.test(rest))
    return slip(`${shown} has a misspelt "${name}://".`, `${name}://${rest}`);
  const phone = /^tel[:;.,]*\/*(\+?[\d().-]{5,})$/i.exec(url)?.[1];
  if (phone !== undefined && !/^tel:[^/:;.,]/i.test(url))
    return slip(`${shown} has a misspelt "tel:".`, `tel:${phone}`);
  const isMail = /^mail(?:to)?$/.test(name) && EMAIL.test(rest);
  if (isMail && colon + slashes !== '' && !(name === 'mailto' && colon === ':' && slashes === ''))
    return slip(`${shown} has a misspelt "mailto:".`, `mailto:${rest}`);
  const meant = slashes === '//' && !isWeb ? nearest(name, ['http', 'https']) : undefined;
  return meant === undefined
    ? undefined
    : slip(`${shown} has a misspelt "${meant}://".`, `${meant}://${rest}`);
}

function slip(fact: string, meant: string): Slip {
  return { message: `${fact} Write ${meant}.`, meant };
}

/** `https://https://example.com`, also with slips in the second scheme. */
function doubled(shown: string, rest: string): Slip | undefined {
  const { scheme, again } =
    /^(?<scheme>https?)[:;]?\/{1,3}(?<again>.+)$/is.exec(rest)?.groups ?? {};
  return scheme === undefined || again === undefined
    ? undefined
    : slip(`${shown} begins twice.`, `${scheme.toLowerCase()}://${again}`);
}

/** `https://www,example,com` */
function commasIn(shown: string, scheme: string, rest: string): Slip | undefined {
  const [host = ''] = rest.split(/[/?#]/, 1);
  if (!/^[^.,]+(?:,[^.,]+)+$/.test(host)) return undefined;
  const fixed = host.replaceAll(',', '.') + rest.slice(host.length);
  return slip(`${shown} has commas in its host.`, `${scheme}://${fixed}`);
}

/** Returns how to fix a URL with white space: a sentence with a valid URL. */
export function withoutSpaces(url: string): string {
  const fixed = spacelessUrl(url);
  if (fixed === undefined) return 'Write a phone number such as tel:+15550100.';
  const subject = /^tel:/i.test(url) ? 'number' : 'URL';
  return `Write the ${subject} without spaces: ${fixed}.`;
}

/** Returns a URL with white space as a valid one; undefined if it holds no phone number. */
export function spacelessUrl(url: string): string | undefined {
  const [, phone] = /^tel:(.*)$/is.exec(url) ?? [];
  if (phone !== undefined) {
    const digits = phone.replaceAll(/[^\d+*#]/g, '');
    return /\d{2}/.test(digits) ? `tel:${digits}` : undefined;
  }
  const [, address, query = ''] = /^mailto:([^?]*)(.*)$/is.exec(url) ?? [];
  return address === undefined
    ? url
        .replace(/^(\w)\s+(?=\w+:)/, '$1')
        .replace(/^(\w+:)\s*(\/\/)\s*/, '$1$2')
        .replaceAll(/\s+/g, '%20')
    : `mailto:${address.replaceAll(/\s+/g, '')}${query.replaceAll(/\s+/g, '%20')}`;
}
