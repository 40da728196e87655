/**
 * Maximum length of a query that leaves the reader's browser, and of the text that is read, in
 * characters.
 */
const MAX_SENT_QUERY = 200;
const MAX_READ = 2000;

/** Replacements of what was masked. */
const MASK = /\[(?:email|link|number|code)\]/g;

/**
 * Seed phrases: 12 or more plain words of three to eight letters in a row, which are rare in
 * queries.
 */
const SEED_PHRASE =
  /(?<![^\s,;])(?:\d{1,2}[.)]?\s+)?[a-z]{3,8}(?:[\s,;]+(?:\d{1,2}[.)]?\s+)?[a-z]{3,8}){11,}(?![^\s,;.])/gi;
const LINK = /\b(?:[a-z][a-z+]*:\/\/|www\.)\S+|[^\s/]+\.\p{L}{2,}(?:\/\S+|\?\S+)/giu;
const EMAIL =
  /[^\s<>()[\]]+(?:@|%40)[^\s<>()[\]]*|@[^\s<>()[\]]+|[^\s@]+\s+@\s+[^\s@]+\.\p{L}{2,}|[^\s[(]+\s*[[(]\s*at\s*[\])]\s*[^\s[(]+(?:\s*[[(]\s*dot\s*[\])]\s*[^\s[(]+)*/giu;
/** An IBAN, also in groups of four. */
const ACCOUNT =
  /(?<![\p{L}\p{Nd}])[a-z]{2}\d{2}(?:\s?[a-z\d]{4}){2,7}(?:\s?[a-z\d]{1,3})?(?![\p{L}\p{Nd}])/giu;
/** Digits with the separators that people use: phone numbers, cards, birthdays, IP addresses. */
const DIGITS = /[+(]*\p{Nd}(?:[\s().,/:+-]{0,3}\p{Nd})*\)?/gu;
const TOKEN = /[\p{L}\p{Nd}]+(?:[-_.~+=…]+[\p{L}\p{Nd}]+)*/gu;

/**
 * Returns a query without what could identify a person. Email addresses, links, long numbers, codes
 * such as wallet addresses, and seed phrases become `[email]`, `[link]`, `[number]` and `[code]`.
 * Names look like other words and stay. In doubt it masks: amounts of six or more digits are masked
 * too.
 * @returns at most 200 characters on one line
 */
export function maskQuery(text: string): string {
  const whole = text
    .slice(0, MAX_READ)
    .normalize('NFKC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\s]+/gu, ' ')
    .trim();
  // A pattern may not match the part of a word that remains after the cut.
  const read = text.length > MAX_READ ? whole.replace(/\S+$/, '') : whole;
  const masked = read
    .replaceAll(LINK, '[link]')
    .replaceAll(EMAIL, '[email]')
    .replaceAll(SEED_PHRASE, '[code]')
    .replaceAll(ACCOUNT, (match) => (isSignificantAccount(match) ? '[code]' : match))
    .replaceAll(TOKEN, (token) => (isCode(token) ? '[code]' : token))
    .replaceAll(DIGITS, (match) => (isLongNumber(match) ? '[number]' : match));
  return shorten(masked.replaceAll(/(\[\w+\])(?:[\s,;]*\1)+/g, '$1').trim());
}

/** Returns a masked query without its masks. */
export function withoutMasks(query: string): string {
  return query.replaceAll(MASK, ' ');
}

function digitsIn(text: string): number {
  return (text.match(/\p{Nd}/gu) ?? []).length;
}

/**
 * Returns whether digits must be masked: six without separators, or seven with. Years and forms
 * ("1099", "2024") stay.
 */
function isLongNumber(text: string): boolean {
  return digitsIn(text) >= (/\p{Nd}{6}/u.test(text) ? 6 : 7);
}

function isSignificantAccount(text: string): boolean {
  return digitsIn(text) >= 8;
}

/**
 * Returns whether letters and digits are mixed as in wallet addresses, transaction ids, hex, keys
 * and passport numbers.
 */
function isCode(token: string): boolean {
  const digits = digitsIn(token);
  const letters = (token.match(/\p{L}/gu) ?? []).length;
  if (letters === 0) return false;
  if (
    /^0x[\da-f]{3,}/i.test(token) ||
    (token.length >= 8 && /^[\da-f]+$/i.test(token) && digits > 0)
  )
    return true;
  // A wallet address that was shortened for display.
  if (/\d[^.]*\.{2,}.*\d/.test(token)) return true;
  if (digits >= 5 || (token.length >= 20 && digits > 0)) return true;
  return /^[a-z]{26,}$/i.test(token) && /[a-z][A-Z]/.test(token);
}

/**
 * Cuts a text between words, so that every mask stays complete, and never inside a surrogate pair.
 */
function shorten(text: string): string {
  if (text.length <= MAX_SENT_QUERY) return text;
  const space = text.lastIndexOf(' ', MAX_SENT_QUERY);
  return text
    .slice(0, space > 0 ? space : MAX_SENT_QUERY)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}
