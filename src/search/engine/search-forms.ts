import { baseLanguage } from '../../text/base-language.ts';
import { toIndexLetters } from '../../text/fold-text.ts';
import { withoutAccents } from '../../text/stems.ts';
import { withoutNameSigns } from './code-spans.ts';

/**
 * Letters that a language also writes as two, each as `letter` and `pair`. Readers without the
 * letters on their keyboard type the pairs.
 */
const EVERYWHERE = ['æae', 'œoe', 'ßss'];
const GERMAN = ['äae', 'öoe', 'üue', ...EVERYWHERE];
const DANISH = ['åaa', 'øoe', ...EVERYWHERE];
const SWEDISH = ['åaa', 'äae', 'öoe', 'ßss'];
const PAIRS: Readonly<Record<string, readonly string[]>> = {
  de: GERMAN,
  lb: GERMAN,
  gsw: GERMAN,
  et: GERMAN,
  hu: GERMAN,
  da: DANISH,
  nb: DANISH,
  nn: DANISH,
  no: DANISH,
  fo: DANISH,
  is: [...DANISH, 'þth', 'ðd'],
  sv: SWEDISH,
  fi: SWEDISH,
};

/** Returns a word as Pagefind stores it: its letters and digits, without accents. */
export function indexKey(word: string): string {
  return withoutAccents(
    toIndexLetters(word.toLowerCase()).replaceAll(/[^\p{L}\p{M}\p{N}\p{So}]/gu, ''),
  );
}

/**
 * Returns the keys that Pagefind stores for a word: the whole, and the parts of a code or of a name
 * in camel case (`1099misc`, `1099` and `misc` for `1099-MISC`).
 */
export function indexKeys(word: string): string[] {
  const parts = partsOf(word).map(indexKey);
  return [...new Set([indexKey(word), ...parts])].filter(Boolean);
}

/**
 * Returns the parts of a code or of a name in camel case, of two characters at least; none for any
 * other word.
 */
export function partsOf(word: string): string[] {
  const parts = word
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .replaceAll(/(?<=\p{L}\p{M}*)(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part.length > 1);
  return parts.length === 1 && parts[0]?.length === word.length ? [] : parts;
}

/**
 * Returns the keys under which the index may have a word of a query: as typed, and with pairs of
 * letters as one letter (`munzen` for `muenzen`) or the reverse. A word may have real pairs too, as
 * `steuergebuehr` has, so every choice of pairs is among them.
 * `lookupsOf` says which of the forms to look up.
 * @param lang BCP 47 code
 */
export function searchForms(word: string, lang: string): string[] {
  const pairs = PAIRS[baseLanguage(lang.toLowerCase())] ?? EVERYWHERE;
  const letters = new Map(pairs.map(([letter = '', ...pair]) => [letter, pair.join('')]));
  const asPairs = word.replaceAll(/./gsu, (letter) => letters.get(letter) ?? letter);
  return [...new Set([word, asPairs, ...withLetters(word, pairs)].map(indexKey))].filter(Boolean);
}

/** Pairs that are replaced in one word, at most: their choices double with each. */
const MAX_PAIRS = 4;

/** Returns a word with one or more of its pairs as one letter, first with all of them. */
function withLetters(word: string, pairs: readonly string[]): string[] {
  const found: { readonly at: number; readonly letter: string }[] = [];
  for (let at = 0; at < word.length && found.length < MAX_PAIRS; at++) {
    const pair = pairs.find(([, ...two]) => word.startsWith(two.join(''), at));
    if (pair === undefined) continue;
    found.push({ at, letter: pair[0] ?? '' });
    at++;
  }
  return Array.from({ length: 2 ** found.length - 1 }, (_, index) => {
    const choice = 2 ** found.length - 1 - index;
    return found.reduceRight(
      (form, { at, letter }, position) =>
        choice & (1 << position) ? form.slice(0, at) + letter + form.slice(at + 2) : form,
      word,
    );
  });
}

/**
 * Returns what to look up for a word of a query. An article matches when it has all keys of one of
 * the lists: one key for each spelling that the site uses, else the parts of a code. A word that
 * the site does not contain is looked up too, because words of the site may begin with it.
 * @param isIndexed whether the site contains a word with this key or an inflected form of it
 */
export function lookupsOf(
  word: string,
  lang: string,
  isIndexed: (key: string) => boolean,
): string[][] {
  const forms = searchForms(word, lang);
  const indexed = forms.filter(isIndexed);
  if (indexed.length > 0) return indexed.map((form) => [form]);
  const plain = withoutNameSigns(word);
  if (plain !== word) return lookupsOf(plain, lang, isIndexed);
  const parts = partsOf(word).map(indexKey);
  // One short part says too little.
  if (parts.some((part) => part.length > 2) && parts.every(isIndexed)) return [parts];
  return forms.slice(0, MAX_UNKNOWN_FORMS).map((form) => [form]);
}

/** Each form of a word that the site does not contain may load a file in vain. */
const MAX_UNKNOWN_FORMS = 3;

/** Longer words that are looked up for a part of them. */
const MAX_LONGER = 6;

/**
 * Returns the lookups of longer words of the site that contain a word. A dictionary may keep a
 * compound together that readers search by its parts, in a script without spaces.
 * @param words of the site
 */
export function longerWords(word: string, words: Iterable<string>): string[][] {
  return [...words]
    .filter((longer) => longer.includes(word))
    .slice(0, MAX_LONGER)
    .map((longer) => [indexKey(longer)]);
}

/**
 * Returns a phrase in quotes as the index has it, each word in the form that the site uses.
 * @param words separated by spaces
 */
export function phraseOf(words: string, lang: string, isIndexed: (key: string) => boolean): string {
  const keys = words.split(' ').map((word) => lookupsOf(word, lang, isIndexed)[0] ?? []);
  return `"${keys.flat().join(' ')}"`;
}
