import { DIMENSIONS, joinShards, packShards } from '../../src/meaning/word-vectors.ts';
import { randomNumbers } from '../lib/random-numbers.ts';
import { averageModels } from './average-models.ts';
import { trainVectors } from './contrast.ts';
import { trainingPairs } from './training-pairs.ts';
import type { Synset } from './wordnet.ts';

/** Models besides the first, each from its own random numbers. */
const OTHER_SEEDS = [2, 3];

/** How the word vectors are trained. */
export type TrainingOptions = {
  /** How often each training pair is seen. */
  readonly epochs: number;
  /** A rarer word gets no vector: its numbers would be noise, and few readers type it. */
  readonly minCount: number;
  readonly onEpoch?: (model: number, epoch: number, loss: number) => void;
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
  const train = (seed: number) =>
    trainVectors(pairs, frequencies, DIMENSIONS, epochs, randomNumbers(seed), (epoch, loss) =>
      onEpoch?.(seed, epoch, loss),
    );
  const vectors = averageModels([train(1), ...OTHER_SEEDS.map(train)], frequencies);
  const withVectors = stems.map((stem, number) => ({
    stem,
    vector: vectors.subarray(number * DIMENSIONS, (number + 1) * DIMENSIONS),
  }));
  return joinShards(packShards([...withVectors, ...otherStems.map((stem) => ({ stem }))]));
}
