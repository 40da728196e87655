import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  articleDirection,
  packDirections,
  readDirections,
} from '../../../src/meaning/article-directions.ts';
import { directionOf, similarity } from '../../../src/meaning/text-direction.ts';
import { DIMENSIONS, unit } from '../../../src/meaning/word-vectors.ts';

const axis = (which: number) =>
  Float32Array.from({ length: DIMENSIONS }, (_, index) => (index === which ? 1 : 0));
const vectors = new Map([
  ['refund', axis(0)],
  ['parcel', axis(1)],
]);
const vectorOf = (stem: string) => vectors.get(stem);

test('directions come back in their order and close to what they were', () => {
  // Sums of many words spread evenly over the numbers, as these do.
  const direction = fc
    .array(fc.integer({ min: -50, max: 50 }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
    .filter((numbers) => numbers.filter((number) => Math.abs(number) > 10).length > 40)
    .map((numbers) => unit(Float32Array.from(numbers)));
  fc.assert(
    fc.property(fc.array(direction, { maxLength: 20 }), (directions) => {
      const packed = packDirections(directions);
      expect(packed).toHaveLength(16 * directions.length);
      const read = readDirections(packed);
      expect(read).toHaveLength(directions.length);
      directions.forEach((before, row) =>
        expect(similarity(before, read[row] ?? before)).toBeGreaterThan(0.85),
      );
    }),
  );
});

test('the title says more about an article than its text', () => {
  const article = { title: ['refund'], headings: [], text: [['parcel', 3] as const] };
  const direction = articleDirection(article, vectorOf) ?? axis(9);
  expect(similarity(direction, axis(0))).toBeGreaterThan(similarity(direction, axis(1)));
  expect(similarity(direction, axis(1))).toBeGreaterThan(0);
});

test('a text without known words has no direction', () => {
  expect(directionOf([['xyzzy', 1]], vectorOf)).toBeUndefined();
  expect(articleDirection({ title: [], headings: [], text: [] }, vectorOf)).toBeUndefined();
});
