import type { Stem } from '../../text/stems.ts';
import { indexKeys, lookupsOf } from './search-forms.ts';
import { wordsOf } from './words.ts';

/**
 * Bits and hash functions for each word. About one in fifty unknown words counts as known; a known
 * word never counts as unknown.
 */
const BITS_PER_WORD = 8;
const HASHES = 5;

/** The words of the articles of a site, for which inflected forms count as the same word. */
export type KnownWords = {
  /** Whether search finds a word of a query, as it is or in another spelling. */
  has(word: string): boolean;
  /** Whether an article contains a word with this `indexKey`. */
  isIndexed(key: string): boolean;
};

/**
 * Returns the stems of the words of a text in every form in which the index has them, and with
 * their accents.
 */
export function stemsOf(text: string, stem: Stem): string[] {
  const words = wordsOf(text);
  const keys = [...text.split(/\s+/), ...words].flatMap(indexKeys);
  return [...keys, ...words.filter((word) => /\P{ASCII}/u.test(word))].map(stem);
}

/**
 * Packs stems into a Bloom filter (https://en.wikipedia.org/wiki/Bloom_filter), in base 64. It
 * takes eight bits a word where a list would take fifteen. Pagefind cannot answer the question
 * itself: for an unknown word, it finds a shorter one.
 */
export function packKnownWords(stems: ReadonlySet<string>): string {
  const bytes = new Uint8Array(Math.ceil((stems.size * BITS_PER_WORD) / 8) + 1);
  for (const stem of stems)
    for (const bit of bitsOf(stem, bytes.length * 8))
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
  return btoa(String.fromCharCode(...bytes));
}

/**
 * Returns the known words of a site. Without a stemmer, every word counts as known, because
 * Pagefind finds inflected forms that a comparison of letters would miss.
 * @param packed result of `packKnownWords`; undefined when the stemmer of its words is missing
 * @param stem undefined for a language without a stemmer
 * @param lang BCP 47 code
 */
export function unpackKnownWords(
  packed: string | undefined,
  stem: Stem | undefined,
  lang: string,
): KnownWords {
  if (packed === undefined) return { has: () => true, isIndexed: () => true };
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const isIndexed = (word: string) =>
    bitsOf(stem ? stem(word) : word, bytes.length * 8).every(
      (bit) => ((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1,
    );
  return {
    isIndexed,
    has: (word) =>
      stem === undefined ||
      isIndexed(word) ||
      lookupsOf(word, lang, isIndexed).every((keys) => keys.every(isIndexed)),
  };
}

/** Returns the bits of a word in a filter of `size` bits (FNV-1a, then double hashing). */
function bitsOf(word: string, size: number): number[] {
  let first = 0x811c9dc5;
  for (let index = 0; index < word.length; index++)
    first = Math.imul(first ^ word.charCodeAt(index), 0x01000193);
  const second = Math.imul(first ^ (first >>> 15), 0x85ebca6b) | 1;
  return Array.from(
    { length: HASHES },
    (_, index) => ((first + Math.imul(index, second)) >>> 0) % size,
  );
}
