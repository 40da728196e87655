import type { WordVector } from './word-vectors.ts';
import { DIMENSIONS, packDirection, readDirection } from './word-vectors.ts';
import { directionOf } from './text-direction.ts';

/** The words of an article as stems, without stop words. */
export type ArticleStems = {
  readonly title: readonly string[];
  readonly headings: readonly string[];
  readonly text: readonly string[];
};

/** Most words of an article are in its text, and its title says best what it is about. */
const WEIGHT = { title: 5, headings: 2, text: 0.3 };

/** Returns the direction of an article; undefined when none of its words has a vector. */
export function articleDirection(
  { title, headings, text }: ArticleStems,
  vectorOf: (stem: string) => WordVector | undefined,
): Float32Array | undefined {
  return directionOf(
    [
      { stems: title, weight: WEIGHT.title },
      { stems: headings, weight: WEIGHT.headings },
      { stems: text, weight: WEIGHT.text },
    ],
    vectorOf,
  );
}

/** Bytes of a packed direction. */
const BYTES = DIMENSIONS / 2;

/** Packs the directions of articles, in their order; see `readDirections`. */
export function packDirections(directions: readonly (Float32Array | undefined)[]): Uint8Array {
  const packed = new Uint8Array(directions.length * BYTES);
  directions.forEach((direction, row) =>
    packed.set(packDirection(direction ?? new Float32Array(DIMENSIONS)), row * BYTES),
  );
  return packed;
}

/** Returns the directions of articles. That of an article without known words is all zero. */
export function readDirections(packed: Uint8Array): Float32Array[] {
  return Array.from({ length: packed.length / BYTES }, (_, row) =>
    readDirection(packed, row * BYTES),
  );
}
