import type { WordVectors } from './contrast.ts';

/** Iterations after which the rotation no longer changes. */
const ITERATIONS = 60;

type Matrix = readonly Float64Array[];

/**
 * Returns the average of models that were trained from different random numbers. What they agree on
 * is meaning, the rest is chance. The models are rotated onto the first one before, since only the
 * angles between vectors have a meaning (https://en.wikipedia.org/wiki/Orthogonal_Procrustes_problem).
 * @param frequencies of the words
 * @returns vectors that include the weights of their words
 */
export function averageModels(
  [first, ...others]: readonly [WordVectors, ...WordVectors[]],
  frequencies: Float32Array,
): Float32Array {
  const base = weighted(first);
  const sum = base.slice();
  for (const other of others.map(weighted)) {
    const rotation = rotationOnto(base, other, first.dimensions, frequencies);
    for (let start = 0; start < base.length; start += first.dimensions) {
      const vector = other.subarray(start, start + first.dimensions);
      rotation.forEach((row, from) =>
        row.forEach((factor, to) => {
          sum[start + to]! += (vector[from] ?? 0) * factor;
        }),
      );
    }
  }
  return sum.map((value) => value / (1 + others.length));
}

function weighted({ vectors, weights, dimensions }: WordVectors): Float32Array {
  return vectors.map((value, index) => value * (weights[Math.floor(index / dimensions)] ?? 0));
}

/** Returns the rotation that brings the vectors of a model closest to those of another. */
function rotationOnto(
  base: Float32Array,
  other: Float32Array,
  dimensions: number,
  frequencies: Float32Array,
): Matrix {
  const product = square(dimensions, () => 0);
  frequencies.forEach((frequency, word) => {
    const at = word * dimensions;
    const weight = Math.sqrt(frequency);
    for (let from = 0; from < dimensions; from++)
      for (let to = 0; to < dimensions; to++)
        product[from]![to]! += weight * other[at + from]! * base[at + to]!;
  });
  return nearestRotation(product);
}

/**
 * Returns the rotation nearest to a matrix, by the iteration of Newton and Schulz
 * (https://en.wikipedia.org/wiki/Polar_decomposition).
 */
function nearestRotation(matrix: Matrix): Matrix {
  const norm = Math.hypot(...matrix.map((row) => Math.hypot(...row)));
  let rotation: Matrix = matrix.map((row) => row.map((value) => value / norm));
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const current = rotation;
    const inner = square(current.length, (a, b) =>
      current.reduce((sum, row) => sum + row[a]! * row[b]!, 0),
    );
    rotation = square(
      current.length,
      (a, b) =>
        1.5 * current[a]![b]! -
        0.5 * inner.reduce((sum, row, k) => sum + current[a]![k]! * row[b]!, 0),
    );
  }
  return rotation;
}

function square(size: number, valueOf: (row: number, column: number) => number): Float64Array[] {
  return Array.from({ length: size }, (_row, row) =>
    Float64Array.from({ length: size }, (_value, column) => valueOf(row, column)),
  );
}
