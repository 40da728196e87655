/**
 * What readers write as one code although it has spaces: numbers with grouped digits, IBANs, card
 * and phone numbers.
 */
const SPANS = new RegExp(
  [
    String.raw`\d{1,3}(?:[ ,.'\u00A0\u2009\u202F]\d{3})+(?!\d)`,
    String.raw`[a-z]{2}\d{2}(?:[ \u00A0][a-z0-9]{4}){3,7}(?:[ \u00A0][a-z0-9]{1,4})?(?![a-z0-9])`,
    String.raw`\d{4}(?:[ -]\d{4}){2,}(?:[ -]\d{1,3})?(?!\d)`,
    String.raw`\+\d{1,3}(?:[ .()-]{1,2}\d{1,5}){2,6}(?!\d)`,
    String.raw`\(\d{2,4}\)[ -]?\d{2,4}(?:[ .-]\d{2,4}){1,4}(?!\d)`,
    String.raw`(?:1[ .-])?\d{3}[ .-]\d{3}[ .-]\d{4}(?!\d)`,
  ]
    .map((span) => `(?:${span})`)
    .reverse()
    .join('|'),
  'gi',
);

/** Replaces every code that may have spaces. A code begins where a word begins. */
export function replaceCodes(text: string, replace: (code: string) => string): string {
  return text.replaceAll(SPANS, (code: string, offset: number) =>
    /[\p{L}\p{N}.,]/u.test(text[offset - 1] ?? ' ') ? code : replace(code),
  );
}

/** Smallest phone number without its country code, in digits. */
const LOCAL_NUMBER = 7;

/**
 * Returns other ways to write a code or name whose signs the index drops: `cplusplus` for `C++`,
 * `dotnet` for `.NET`, `2.3.1` for `v2.3.1`, a phone number without its country code.
 */
export function otherSpellings(token: string): string[] {
  const name = nameSigns(token);
  if (name !== token) return [name];
  const version = /^v(\d+(?:\.\d+)+)/i.exec(token)?.[1];
  if (version !== undefined) return [version];
  if (!/^\+\d/.test(token)) return [];
  const groups = token.match(/\d+/g) ?? [];
  return groups
    .slice(1)
    .map((_group, index) => groups.slice(index + 1).join(''))
    .filter((digits) => digits.length >= LOCAL_NUMBER);
}

/** Spells out the signs of a name: `C++`, `C#`, `Disney+`, `.NET`. */
export function nameSigns(text: string): string {
  return text
    .replaceAll(
      /(?<=^|[\s("'])([\p{L}\p{N}]{1,20})(\+{1,2}|#)(?=$|[\s)"'.,;:!?])/gu,
      (_sign, name: string, signs: string) =>
        name + (signs === '#' ? 'sharp' : 'plus'.repeat(signs.length)),
    )
    .replaceAll(/(?<=^|[\s("'])\.(?=\p{L}{2,10}(?:$|[\s)"'.,;:!?]))/gu, 'dot');
}

/** Returns a name without what `nameSigns` added. */
export function withoutNameSigns(word: string): string {
  return word.replace(/^dot(?=\p{L}{2})|(?:plus){1,2}$|sharp$/u, '') || word;
}
