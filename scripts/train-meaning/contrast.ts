import { adam } from './adam.ts';
import type { TrainingPair } from './training-pairs.ts';

/** Two texts of each batch are compared with all others of it. */
const LARGEST_BATCH = 384;
const TEMPERATURE = 0.08;
const RATE = 4e-3;
/** What training makes: for each word, numbers that lie near each other for similar words. */
export type WordVectors = {
  readonly dimensions: number;
  /** `dimensions` numbers a word. */
  readonly vectors: Float32Array;
  /** How much each word counts in a text, above 0. */
  readonly weights: Float32Array;
};

/**
 * Trains vectors so that the two texts of a pair lie nearer to each other than to other texts: the
 * direction of a text is the sum of the vectors of its words, and the loss is InfoNCE in both
 * directions (https://arxiv.org/abs/1807.03748), with the optimizer Adam
 * (https://arxiv.org/abs/1412.6980). The result depends on the arguments alone.
 * @param frequencies share of each word among all words of the pairs
 * @param epochs how often each pair is seen
 * @param random returns numbers from 0 to 1
 */
export function trainVectors(
  pairs: readonly TrainingPair[],
  frequencies: Float32Array,
  dimensions: number,
  epochs: number,
  random: () => number,
  onEpoch: (epoch: number, loss: number) => void = () => {},
): WordVectors {
  const count = frequencies.length;
  const vectors = Float32Array.from({ length: count * dimensions }, () => normal(random) * 0.1);
  // Frequent words say less: smooth inverse frequency (https://openreview.net/forum?id=SyK00v5xx).
  const logWeights = frequencies.map((share) => Math.log(1e-3 / (1e-3 + share)));
  const vectorStep = adam(vectors, dimensions);
  const weightStep = adam(logWeights, 1);

  const size = Math.min(LARGEST_BATCH, pairs.length);
  const left = new Float32Array(size * dimensions);
  const right = new Float32Array(size * dimensions);
  const leftLengths = new Float32Array(size);
  const rightLengths = new Float32Array(size);
  const leftGradient = new Float32Array(size * dimensions);
  const rightGradient = new Float32Array(size * dimensions);
  const similarity = new Float32Array(size * size);

  const encode = (words: Uint32Array, into: Float32Array, at: number): number => {
    into.fill(0, at, at + dimensions);
    for (const word of words) {
      const weight = Math.exp(logWeights[word]!);
      for (let d = 0; d < dimensions; d++)
        into[at + d]! += weight * vectors[word * dimensions + d]!;
    }
    let square = 1e-12;
    for (let d = 0; d < dimensions; d++) square += into[at + d]! ** 2;
    const length = Math.sqrt(square);
    for (let d = 0; d < dimensions; d++) into[at + d]! /= length;
    return length;
  };

  const steps = Math.floor(pairs.length / size) * epochs;
  let step = 0;
  const order = Uint32Array.from(pairs.keys());
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let lossSum = 0;
    for (let start = 0; start + size <= order.length; start += size) {
      const rate = RATE * (1 - 0.95 * (step++ / steps));
      for (let row = 0; row < size; row++) {
        const pair = pairs[order[start + row]!]!;
        leftLengths[row] = encode(pair.left, left, row * dimensions);
        rightLengths[row] = encode(pair.right, right, row * dimensions);
      }
      lossSum += contrast(left, right, similarity, leftGradient, rightGradient, dimensions);
      vectorStep.begin();
      weightStep.begin();
      const back = (
        words: Uint32Array,
        text: Float32Array,
        gradient: Float32Array,
        at: number,
        length: number,
      ) => {
        let along = 0;
        for (let d = 0; d < dimensions; d++) along += text[at + d]! * gradient[at + d]!;
        for (let d = 0; d < dimensions; d++)
          gradient[at + d] = (gradient[at + d]! - along * text[at + d]!) / length;
        for (const word of words) {
          const weight = Math.exp(logWeights[word]!);
          const from = word * dimensions;
          const sums = vectorStep.gradientOf(word);
          let onWeight = 0;
          for (let d = 0; d < dimensions; d++) {
            sums[from + d]! += weight * gradient[at + d]!;
            onWeight += vectors[from + d]! * gradient[at + d]!;
          }
          weightStep.gradientOf(word)[word]! += weight * onWeight;
        }
      };
      for (let row = 0; row < size; row++) {
        const { left: l, right: r } = pairs[order[start + row]!]!;
        back(l, left, leftGradient, row * dimensions, leftLengths[row]!);
        back(r, right, rightGradient, row * dimensions, rightLengths[row]!);
      }
      vectorStep.apply(rate);
      weightStep.apply(rate);
    }
    onEpoch(epoch, lossSum / Math.floor(order.length / size));
  }
  return { dimensions, vectors, weights: logWeights.map(Math.exp) };
}

/** Returns the loss of a batch and writes its gradients with regard to the texts. */
function contrast(
  left: Float32Array,
  right: Float32Array,
  s: Float32Array,
  leftGradient: Float32Array,
  rightGradient: Float32Array,
  dimensions: number,
): number {
  const size = left.length / dimensions;
  const columnSums = new Float64Array(size);
  const rowSums = new Float64Array(size);
  let loss = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      let dot = 0;
      for (let d = 0; d < dimensions; d++)
        dot += left[i * dimensions + d]! * right[j * dimensions + d]!;
      // The largest value is 1 / TEMPERATURE, so that exp() cannot overflow.
      const value = Math.exp(dot / TEMPERATURE);
      if (i === j) loss -= (2 * dot) / TEMPERATURE;
      s[i * size + j] = value;
      rowSums[i]! += value;
      columnSums[j]! += value;
    }
  }
  for (let i = 0; i < size; i++) loss += Math.log(rowSums[i]!) + Math.log(columnSums[i]!);
  leftGradient.fill(0);
  rightGradient.fill(0);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const value = s[i * size + j]!;
      const gradient =
        (value / rowSums[i]! + value / columnSums[j]! - (i === j ? 2 : 0)) /
        (2 * size * TEMPERATURE);
      for (let d = 0; d < dimensions; d++) {
        leftGradient[i * dimensions + d]! += gradient * right[j * dimensions + d]!;
        rightGradient[j * dimensions + d]! += gradient * left[i * dimensions + d]!;
      }
    }
  }
  return loss / (2 * size);
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const value = order[last]!;
    order[last] = order[other]!;
    order[other] = value;
  }
}

/** Returns a number of the standard normal distribution (Box and Muller). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
