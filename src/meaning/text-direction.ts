import type { WordVector } from './word-vectors.ts';
import { DIMENSIONS, unit } from './word-vectors.ts';

/** A word of a text as its stem, and how much it counts. */
export type WeightedStem = readonly [stem: string, weight: number];

/**
 * Returns the direction of a text: the sum of the vectors of its words, with length 1.
 * @param vectorOf returns the vector of a stem
 * @returns undefined when no word has a vector
 */
export function directionOf(
  words: Iterable<WeightedStem>,
  vectorOf: (stem: string) => WordVector | undefined,
): Float32Array | undefined {
  const sum = new Float32Array(DIMENSIONS);
  for (const [stem, weight] of words) {
    const vector = vectorOf(stem);
    if (vector) addVector(sum, vector, weight);
  }
  return directionOfSum(sum);
}

/** Adds a vector, times a weight, to a sum. */
export function addVector(sum: Float32Array, vector: WordVector, weight: number): void {
  for (let index = 0; index < DIMENSIONS; index++)
    sum[index] = (sum[index] ?? 0) + weight * (vector[index] ?? 0);
}

/** Returns the direction of a sum, with length 1; undefined when nothing was added. */
export function directionOfSum(sum: Float32Array): Float32Array | undefined {
  return sum.some((value) => value !== 0) ? unit(sum) : undefined;
}

/** Returns the cosine of two directions of length 1: 1 for the same meaning, about 0 for none. */
export function similarity(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < DIMENSIONS; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}
