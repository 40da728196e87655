import { MAX_QUERY_LENGTH } from '../../domain/search-query.ts';
import { foldText } from '../../text/fold-text.ts';
import { splitUnspaced } from '../../text/unspaced-scripts.ts';
import { nameSigns, replaceCodes } from './code-spans.ts';

/** Characters without width inside a word. A joiner between emoji makes one of them. */
const JOINERS =
  /(?<!\p{Extended_Pictographic}\uFE0F?)\u200D|\uFE0E|\uFE0F|[\u00AD\u200C\u200E\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/gu;

/** A word of ASCII letters, with a mark behind it or none. */
const PLAIN_WORD = /^([a-z]+)[.,;:!?]?$/i;

/** Where a word ends, besides white space: most punctuation, in any script. */
const SEPARATORS = /[\s/,;:!?()[\]{}"“”„‟«»‹›|\\<>…‥。、「」『』【】〈〉《》〔〕・،؛؟।॥။၊។៖።፣¿¡]+/u;

/**
 * Returns a text as the index spells it: plain Unicode forms, lower case, straight quotes and ASCII
 * hyphens, without currency or mathematical symbols (Pagefind finds "600", but nothing for "$600").
 */
export function normalize(text: string): string {
  return foldText(text)
    .toLowerCase()
    .replaceAll(JOINERS, '')
    .replaceAll(/[\u2018\u2019\u02BC]/g, "'")
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\p{Sc}\p{Sm}\p{Sk}\p{Cc}]|(?!\u200D)\p{Cf}/gu, ' ')
    .trim();
}

/**
 * Returns the words of a text without the punctuation around them. The punctuation inside a word
 * stays (`1099-misc`, `don't`), and a code written with spaces is one word (`25-000`).
 */
export function wordsOf(text: string): string[] {
  // Most calls read one plain word, so that the rest of the work is worth skipping.
  const plain = PLAIN_WORD.exec(text)?.[1];
  if (plain !== undefined) return [plain.toLowerCase()];
  const coded = replaceCodes(foldText(text), (code) =>
    code.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replace(/^-/, ' '),
  );
  return normalize(nameSigns(coded.replaceAll(/(?<=\d),(?=\d)/g, '-')))
    .split(SEPARATORS)
    .flatMap(splitUnspaced)
    .map(bareOfPunctuation)
    .filter((word) => word !== '');
}

/** Keeps the marks at the end of a word, which are its last vowels in many scripts. */
function bareOfPunctuation(word: string): string {
  return word
    .replaceAll(/^[^\p{L}\p{N}\p{So}]+|[^\p{L}\p{M}\p{N}\p{So}]+$/gu, '')
    .replace(/'s$/, '');
}

/** Quotes of any style, as pairs of opening and closing ones. */
const QUOTES: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“„”‟', '”“‟'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
  ['「', '」'],
  ['『', '』'],
  ['‘‚', '’‘'],
  ['＂', '＂'],
];

/** A phrase in quotes. */
const PHRASE = new RegExp(
  QUOTES.map(([open, close]) => `[${open}][^${open}${close}]+[${close}]`).join('|'),
  'gu',
);

/** Returns the phrases of a query whose words are all in quotes; none for other queries. */
export function quotedPhrases(query: string): string[] {
  // An apostrophe may be the same character as the closing quote.
  const text = query.slice(0, MAX_QUERY_LENGTH).replaceAll(/(?<=\p{L})’(?=\p{L})/gu, "'");
  if (wordsOf(text.replaceAll(PHRASE, ' ')).length > 0) return [];
  return [...text.matchAll(PHRASE)]
    .map(([phrase]) => phrase.slice(1, -1).trim())
    .filter((phrase) => phrase !== '');
}

/** How a language writes its words. */
export type WordRules = {
  /** See `Language` in `src/languages/language.ts`. */
  readonly elision?: RegExp | undefined;
};

/** Returns a word without its elision: in French `adresse` for `l'adresse`. */
export function bareWord(word: string, { elision }: WordRules): string {
  return elision ? word.replace(elision, '') : word;
}

/** Returns the words of a query, without elisions; see `wordsOf`. */
export function queryWords(query: string, rules: WordRules): string[] {
  return wordsOf(query.slice(0, MAX_QUERY_LENGTH)).map((word) => bareWord(word, rules));
}

/**
 * Returns the words of a query without stop words and single digits, or all words if there are no
 * others.
 */
export function contentWords(
  query: string,
  rules: WordRules & { readonly stopWords: ReadonlySet<string> },
): string[] {
  const words = [...new Set(queryWords(query, rules))];
  const significant = words.filter((word) => !rules.stopWords.has(word) && !/^\p{Nd}$/u.test(word));
  return significant.length > 0 ? significant : words;
}
