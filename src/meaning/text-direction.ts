import type { WordVector } from './word-vectors.ts';
import { DIMENSIONS, unit } from './word-vectors.ts';

/** Words of a text as stems, and how much each counts. */
export type WeightedStems = { readonly stems: readonly string[]; readonly weight: number };

/**
 * Returns the direction of a text: the sum of the vectors of its words, with length 1.
 * @param vectorOf returns the vector of a stem
 * @returns undefined when no word has a vector
 */
export function directionOf(
  parts: readonly WeightedStems[],
  vectorOf: (stem: string) => WordVector | undefined,
): Float32Array | undefined {
  const sum = new Float32Array(DIMENSIONS);
  for (const { stems, weight } of parts) {
    for (const stem of stems) {
      vectorOf(stem)?.forEach((value, index) => {
        sum[index] = (sum[index] ?? 0) + weight * value;
      });
    }
  }
  return sum.some((value) => value !== 0) ? unit(sum) : undefined;
}

/** Returns the cosine of two directions of length 1: 1 for the same meaning, about 0 for none. */
export function similarity(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < DIMENSIONS; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}
