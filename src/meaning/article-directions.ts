import type { WordVector } from './word-vectors.ts';
import { DIMENSIONS, unit } from './word-vectors.ts';
import { addVector, directionOfSum } from './text-direction.ts';

/** The words of an article, their stems, or what stands for them. */
export type ArticleWords<Word> = {
  readonly title: readonly Word[];
  readonly headings: readonly Word[];
  /** With how often each occurs. */
  readonly text: Iterable<readonly [word: Word, count: number]>;
};

/** Most words of an article are in its text, and its title says best what it is about. */
const WEIGHT = { title: 5, headings: 2, text: 0.4 };

/**
 * Returns the direction of an article; undefined when none of its words has a vector.
 * @param vectorOf returns the vector of a word, or undefined for a word that does not count
 */
export function articleDirection<Word>(
  { title, headings, text }: ArticleWords<Word>,
  vectorOf: (word: Word) => WordVector | undefined,
): Float32Array | undefined {
  const sum = new Float32Array(DIMENSIONS);
  const add = (word: Word, weight: number) => {
    const vector = vectorOf(word);
    if (vector) addVector(sum, vector, weight);
  };
  for (const word of title) add(word, WEIGHT.title);
  for (const word of headings) add(word, WEIGHT.headings);
  for (const [word, count] of text) add(word, count * WEIGHT.text);
  return directionOfSum(sum);
}

/** Bytes of a packed direction: 2 bits a number. */
const BYTES = DIMENSIONS / 4;
/**
 * Numbers of a direction spread like a normal distribution. Its best four levels, and the border
 * between the inner and the outer ones, in standard deviations
 * (https://en.wikipedia.org/wiki/Lloyd%27s_algorithm).
 */
const LEVELS = [-1.51, -0.453, 0.453, 1.51];
const BORDER = 0.98;

/** Packs the directions of articles, in their order; see `readDirections`. */
export function packDirections(directions: readonly (Float32Array | undefined)[]): Uint8Array {
  const packed = new Uint8Array(directions.length * BYTES);
  directions.forEach((direction, row) => {
    direction?.forEach((value, index) => {
      const deviation = value * Math.sqrt(DIMENSIONS);
      const level = (value < 0 ? 1 : 2) + (Math.abs(deviation) > BORDER ? Math.sign(value) : 0);
      const at = row * BYTES + (index >> 2);
      packed[at] = (packed[at] ?? 0) | (level << (2 * (index & 3)));
    });
  });
  return packed;
}

/** Returns the directions of articles, each of length 1. */
export function readDirections(packed: Uint8Array): Float32Array[] {
  return Array.from({ length: packed.length / BYTES }, (_, row) =>
    unit(
      Float32Array.from({ length: DIMENSIONS }, (_number, index) => {
        const byte = packed[row * BYTES + (index >> 2)] ?? 0;
        return LEVELS[(byte >> (2 * (index & 3))) & 3] ?? 0;
      }),
    ),
  );
}
