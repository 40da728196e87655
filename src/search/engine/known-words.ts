import type { Stem } from '../../text/stems.ts';
import { withoutAccents } from '../../text/stems.ts';
import { wordsOf } from './words.ts';

/** Bits and hash functions for each word: about one unknown word in fifty passes for a known one, never the reverse. */
const BITS_PER_WORD = 8;
const HASHES = 5;

/** Says whether the site's articles hold a word, its inflections counted in. */
export type KnownWords = { has(word: string): boolean };

/** The base forms of a text's words, with and without accents; a code counts whole and in parts (`1099-misc`, `1099`, `misc`). */
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
 * Packs base forms into a Bloom filter (https://en.wikipedia.org/wiki/Bloom_filter), in base 64: eight bits a word where a
 * list would take fifteen. Pagefind itself cannot tell: for a word it does not know it finds a shorter one.
 */
export function packKnownWords(stems: ReadonlySet<string>): string {
  const bytes = new Uint8Array(Math.ceil((stems.size * BITS_PER_WORD) / 8) + 1);
  for (const stem of stems)
    for (const bit of bitsOf(stem, bytes.length * 8))
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
  return btoa(String.fromCharCode(...bytes));
}

/**
 * Without base forms every word passes for known: Pagefind's own inflections would find what a comparison of letters misses.
 * @param packed what `packKnownWords` made; undefined for a language without base forms
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

/** The places of a word in a filter of so many bits (FNV-1a, then double hashing). */
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
