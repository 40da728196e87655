import type { PackableWord } from '../../src/meaning/word-vectors.ts';
import { DIMENSIONS, joinShards, packShards } from '../../src/meaning/word-vectors.ts';
import { randomNumbers } from '../lib/random-numbers.ts';
import { trainVectors } from './contrast.ts';
import { trainingPairs } from './training-pairs.ts';
import type { Synset } from './wordnet.ts';

/** A rarer word gets no vector: its numbers would be noise, and few readers type it. */
const MIN_COUNT = 12;
const SEED = 1;

/**
 * Trains the word vectors of English.
 * @param epochs how often each training pair is seen
 * @returns the file of the vectors, see `src/meaning/word-vectors.ts`; the same for the same
 * arguments
 */
export function trainMeaning(
  synsets: readonly Synset[],
  groups: readonly (readonly string[])[],
  epochs: number,
  onEpoch?: (epoch: number, loss: number) => void,
): Uint8Array {
  const { pairs, stems, counts, lemmaStems } = trainingPairs(synsets, groups);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const { vectors, weights } = trainVectors(
    pairs,
    Float32Array.from(counts, (count) => count / total),
    DIMENSIONS,
    epochs,
    randomNumbers(SEED),
    onEpoch,
  );
  const words = stems
    .map((stem, number) => ({ stem, number, count: counts[number] ?? 0 }))
    .sort((a, b) => b.count - a.count)
    .flatMap(({ stem, number, count }): PackableWord[] => {
      if (count < MIN_COUNT) return lemmaStems.has(stem) || count > 1 ? [{ stem }] : [];
      const vector = vectors.subarray(number * DIMENSIONS, (number + 1) * DIMENSIONS);
      return [{ stem, vector: vector.map((value) => value * (weights[number] ?? 0)) }];
    });
  return joinShards(packShards(words));
}
