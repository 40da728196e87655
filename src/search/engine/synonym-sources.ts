import type { Match } from '../../text/snippet.ts';
import type { Stem } from '../../text/stems.ts';
import type { IndexedText } from './indexed-text.ts';
import { wordsOf } from './words.ts';

/** The words of an article that hidden words stand for: `two-factor` for `2fa` and `mfa`. */
export type SynonymSource = { readonly source: string; readonly words: readonly string[] };

/** Between a source and its words, and between two of them: a character that nobody types. */
const BETWEEN = '\x7F';

/** Packs the sources, with the separator of the fields, so that both compress well together. */
export function packSources(sources: readonly SynonymSource[]): string {
  return sources
    .map(({ source, words }) => [source, words.join(' · ')].join(BETWEEN))
    .join(BETWEEN);
}

/** @param packed result of `packSources`; empty for an article without hidden words */
export function unpackSources(packed: string): SynonymSource[] {
  const parts = packed.split(BETWEEN);
  return parts.flatMap((source, index) =>
    index % 2 === 0 && parts[index + 1] !== undefined
      ? [{ source, words: (parts[index + 1] ?? '').split(' · ') }]
      : [],
  );
}

/**
 * Returns where the text has the words for which a word of the query is a synonym. If it has only
 * some words of a phrase, returns these.
 * @param term number of the word in the query
 * @param stem undefined for a language without a stemmer
 */
export function synonymMatches(
  { text, words }: IndexedText,
  sources: readonly SynonymSource[],
  word: string,
  term: number,
  stem: Stem = (form) => form,
): Match[] {
  const isForm = (first: string, second: string) =>
    first === second ||
    stem(first) === stem(second) ||
    isLonger(first, second) ||
    isLonger(second, first);
  const phrases = sources
    .filter((source) => source.words.some((synonym) => isForm(synonym, word)))
    .map(({ source }) => wordsOf(source));
  if (phrases.length === 0) return [];
  const textWords = words.flatMap(([start, end]) =>
    wordsOf(text.slice(start, end)).map((part) => ({ part, term, start, end })),
  );
  const places = (phrase: readonly string[]) =>
    textWords.flatMap((_first, index) => {
      const found = textWords.slice(index, index + phrase.length);
      const isHere = phrase.every((part, offset) => isForm(found[offset]?.part ?? '', part));
      return isHere ? found : [];
    });
  const whole = phrases.flatMap(places);
  const isSignificant = (part: string) => part.length >= SIGNIFICANT_LENGTH;
  return whole.length > 0
    ? whole
    : phrases.flatMap((phrase) => phrase.filter(isSignificant).flatMap((part) => places([part])));
}

/** Shorter words of a phrase say too little on their own. */
const SIGNIFICANT_LENGTH = 5;
/** Longest ending that may follow a word that stays the same. */
const LONGEST_ENDING = 3;

/** Returns whether a word is another one with an ending. */
function isLonger(long: string, short: string): boolean {
  const ending = long.length - short.length;
  return short.length >= 4 && ending <= LONGEST_ENDING && long.startsWith(short);
}
