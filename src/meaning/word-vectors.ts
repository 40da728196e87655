import { hashOf } from '../text/hash.ts';

/**
 * The words of a language as short vectors: words of similar meaning point in similar directions.
 * `npm run train-meaning` makes them. They are split into shards so that a reader loads only those
 * of the words of a query.
 *
 * A shard holds, little-endian: the number of words with a vector and of words without one (16
 * bits each), then for each list the keys of the words, ascending (16 bits each). The vectors
 * follow the first list: a byte for the length and 4 bits a number.
 */

/** Numbers in a vector. */
export const DIMENSIONS = 64;
/** Shards of a language. A word is in the shard of its hash. */
export const SHARDS = 256;

const VECTOR_BYTES = 1 + DIMENSIONS / 2;
/** The length byte counts in steps of this size. */
const LENGTH_STEP = 1 / 32;

/** A vector of a word: its direction times how much the word counts in a text. */
export type WordVector = Float32Array;

/** A word to pack. Words without a vector are known to the language and say no more. */
export type PackableWord = { readonly stem: string; readonly vector?: WordVector | undefined };

/** A part of the words of a language. */
export type Shard = {
  /** Returns the vector of a stem; undefined for a word that has none. */
  vectorOf(stem: string): WordVector | undefined;
  /** Returns whether the language has a word with this stem. One in 300 other words counts, too. */
  has(stem: string): boolean;
};

/** Returns the number of the shard that holds a stem. */
export function shardOf(stem: string): number {
  return hashOf(stem) & (SHARDS - 1);
}

/** Returns the shards of a language, by number. */
export function packShards(words: readonly PackableWord[]): Uint8Array[] {
  const shards = Array.from({ length: SHARDS }, () => ({
    vectors: new Map<number, WordVector>(),
    others: new Set<number>(),
  }));
  // The first of two words with the same key stays, so the more common words come first.
  for (const { stem, vector } of words) {
    const { vectors, others } = shards[shardOf(stem)] ?? { vectors: new Map(), others: new Set() };
    const key = keyOf(stem);
    if (vector && !vectors.has(key)) vectors.set(key, vector);
    else if (!vector) others.add(key);
  }
  return shards.map(({ vectors, others }) => {
    const with_ = [...vectors].sort(([a], [b]) => a - b);
    const without = [...others].filter((key) => !vectors.has(key)).sort((a, b) => a - b);
    const bytes = new Uint8Array(4 + with_.length * (2 + VECTOR_BYTES) + without.length * 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, with_.length, true);
    view.setUint16(2, without.length, true);
    let at = 4;
    const writeKey = (key: number) => {
      view.setUint16(at, key, true);
      at += 2;
    };
    for (const [key] of with_) writeKey(key);
    for (const [, vector] of with_) {
      bytes[at] = Math.max(1, Math.min(255, Math.round(Math.hypot(...vector) / LENGTH_STEP)));
      bytes.set(packDirection(vector), at + 1);
      at += VECTOR_BYTES;
    }
    without.forEach(writeKey);
    return bytes;
  });
}

/** Reads a shard. */
export function readShard(bytes: Uint8Array): Shard {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint16(0, true);
  const keys = new Map(
    Array.from({ length: count }, (_, i) => [view.getUint16(4 + 2 * i, true), i]),
  );
  const vectors = 4 + 2 * count;
  const rest = vectors + VECTOR_BYTES * count;
  const others = new Set(
    Array.from({ length: view.getUint16(2, true) }, (_, i) => view.getUint16(rest + 2 * i, true)),
  );
  return {
    vectorOf(stem) {
      const index = keys.get(keyOf(stem));
      if (index === undefined) return undefined;
      const at = vectors + index * VECTOR_BYTES;
      const length = (bytes[at] ?? 0) * LENGTH_STEP;
      return readDirection(bytes, at + 1).map((value) => value * length);
    },
    has: (stem) => keys.has(keyOf(stem)) || others.has(keyOf(stem)),
  };
}

/** Returns all shards as one file; see `splitShards`. */
export function joinShards(shards: readonly Uint8Array[]): Uint8Array {
  const sizes = Uint16Array.from(shards, ({ length }) => length);
  const file = new Uint8Array(shards.reduce((sum, { length }) => sum + length, sizes.byteLength));
  const view = new DataView(file.buffer);
  sizes.forEach((size, number) => view.setUint16(2 * number, size, true));
  let at = sizes.byteLength;
  for (const shard of shards) {
    file.set(shard, at);
    at += shard.length;
  }
  return file;
}

/** Returns the shards of a file, by number. */
export function splitShards(file: Uint8Array): Uint8Array[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let at = 2 * SHARDS;
  return Array.from({ length: SHARDS }, (_, number) => {
    const start = at;
    at += view.getUint16(2 * number, true);
    return file.subarray(start, at);
  });
}

/**
 * Returns a function that returns the vector of a stem, each read only once.
 * @param file all shards of a language
 */
export function vectorReader(file: Uint8Array): (stem: string) => WordVector | undefined {
  const shards = splitShards(file).map(readShard);
  const vectors = new Map<string, WordVector | undefined>();
  return (stem) => {
    const known = vectors.get(stem);
    if (known || vectors.has(stem)) return known;
    const vector = shards[shardOf(stem)]?.vectorOf(stem);
    vectors.set(stem, vector);
    return vector;
  };
}

/** Returns a direction in 4 bits a number. */
function packDirection(vector: Float32Array): Uint8Array {
  const most = vector.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-9);
  const nibble = (index: number) => Math.round(((vector[index] ?? 0) / most) * 7) + 8;
  return Uint8Array.from(
    { length: DIMENSIONS / 2 },
    (_, index) => (nibble(2 * index) << 4) | nibble(2 * index + 1),
  );
}

/** Returns a packed direction as a vector of length 1. */
function readDirection(bytes: Uint8Array, at: number): Float32Array {
  const vector = new Float32Array(DIMENSIONS);
  for (let index = 0; index < DIMENSIONS / 2; index++) {
    const byte = bytes[at + index] ?? 0x88;
    vector[2 * index] = (byte >> 4) - 8;
    vector[2 * index + 1] = (byte & 15) - 8;
  }
  return unit(vector);
}

/** Returns a vector of the same direction and length 1. */
export function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

function keyOf(stem: string): number {
  return hashOf(stem) >>> 16;
}
