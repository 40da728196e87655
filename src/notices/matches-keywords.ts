/** A word of at least this length also matches longer forms of it: `payment`, `payments`. */
const STEM = 4;
/** Characters that a form may be longer. */
const ENDING = 3;

/** Scripts without spaces between words, in which a keyword is searched anywhere. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Returns whether a query contains one of the keywords of a notice: all of its words, in any order
 * and in slightly other forms.
 */
export function matchesKeywords(query: string, keywords: readonly string[]): boolean {
  const asked = plainWords(query);
  return keywords.some((keyword) => {
    const wanted = plainWords(keyword);
    return wanted.length > 0 && wanted.every((word) => isAmong(word, asked));
  });
}

function isAmong(word: string, asked: readonly string[]): boolean {
  return asked.some((other) => {
    if (UNSPACED.test(word)) return other.includes(word);
    const [short, long] = word.length < other.length ? [word, other] : [other, word];
    if (short === long) return true;
    return short.length >= STEM && long.length - short.length <= ENDING && long.startsWith(short);
  });
}

/** Returns the words of a text in lower case and without accents. */
function plainWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
