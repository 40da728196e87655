import type { Stem } from '../../text/stems.ts';
import { withoutAccents } from '../../text/stems.ts';
import { wordsOf } from './words.ts';

/**
 * Bits and hash functions for each word. About one in fifty unknown words counts as known; a known
 * word never counts as unknown.
 */
const BITS_PER_WORD = 8;
const HASHES = 5;

/** Whether the articles of the site contain a word or one of its inflected forms. */
export type KnownWords = { has(word: string): boolean };

/**
 * Returns the stems of the words of a text, with and without accents. A code counts as a whole and
 * in parts (`1099-misc`, `1099`, `misc`).
 */
export function stemsOf(text: string, stem: Stem): string[] {
  const forms = wordsOf(text)
    .flatMap((word) => [word, ...word.split(/[-'._]/)])
    .filter(Boolean);
  return forms.flatMap((form) => {
    const plain = withoutAccents(form);
    return plain === form ? [stem(form)] : [stem(form), stem(plain)];
  });
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
 * @param packed result of `packKnownWords`; undefined for a language without a stemmer
 */
export function unpackKnownWords(packed: string | undefined, stem: Stem | undefined): KnownWords {
  if (packed === undefined || !stem) return { has: () => true };
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const holds = (word: string) =>
    bitsOf(stem(word), bytes.length * 8).every((bit) => ((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1);
  return {
    has: (word) =>
      holds(word) ||
      (/[-'._]/.test(word) &&
        word
          .split(/[-'._]/)
          .filter(Boolean)
          .every(holds)),
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
