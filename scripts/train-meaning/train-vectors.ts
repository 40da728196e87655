import { DIMENSIONS, joinShards, packShards } from '../../src/meaning/word-vectors.ts';
import { randomNumbers } from '../lib/random-numbers.ts';
import { trainVectors } from './contrast.ts';
import { trainingPairs } from './training-pairs.ts';
import type { Synset } from './wordnet.ts';

const SEED = 1;

/** How the word vectors are trained. */
export type TrainingOptions = {
  /** How often each training pair is seen. */
  readonly epochs: number;
  /** A rarer word gets no vector: its numbers would be noise, and few readers type it. */
  readonly minCount: number;
  readonly onEpoch?: (epoch: number, loss: number) => void;
};

/**
 * Trains the word vectors of English.
 * @returns the file of the vectors, see `src/meaning/word-vectors.ts`; the same for the same
 * arguments
 */
export function trainMeaning(
  synsets: readonly Synset[],
  groups: readonly (readonly string[])[],
  { epochs, minCount, onEpoch }: TrainingOptions,
): Uint8Array {
  const { pairs, stems, frequencies, otherStems } = trainingPairs(synsets, groups, minCount);
  const random = randomNumbers(SEED);
  const model = trainVectors(pairs, frequencies, DIMENSIONS, epochs, random, onEpoch);
  const withVectors = stems.map((stem, number) => {
    const vector = model.vectors.subarray(number * DIMENSIONS, (number + 1) * DIMENSIONS);
    const weight = model.weights[number] ?? 0;
    return { stem, vector: vector.map((value) => value * weight) };
  });
  return joinShards(packShards([...withVectors, ...otherStems.map((stem) => ({ stem }))]));
}
