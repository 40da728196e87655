import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../../src/text/edit-distance.ts';

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['withdraw', 'withdraw', 0],
  ['withdraw', 'withdrow', 1],
  ['withdraw', 'withdrawl', 1],
  ['withdraw', 'wthdraw', 1],
  ['withdraw', 'wihtdraw', 1],
  ['ab', 'ba', 1],
  ['kitten', 'sitting', 3],
  // The optimal alignment never edits a swapped pair again.
  ['ca', 'abc', 3],
])('from "%s" to "%s" it is %i edits', (from, to, edits) => {
  expect(editDistance(from, to, 10)).toBe(edits);
});

test.each([
  ['abcdef', 'uvwxyz', 2, 3],
  ['abc', 'abcdefgh', 4, 5],
  ['abc', 'abd', 0, 1],
  ['abc', 'abc', 0, 0],
])('from "%s" to "%s" with the limit %i it answers %i', (from, to, limit, answer) => {
  expect(editDistance(from, to, limit)).toBe(answer);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });

test('both directions take the same number of edits', () => {
  fc.assert(
    fc.property(word, word, fc.nat(9), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(editDistance(b, a, limit));
    }),
  );
});

test('a limit changes only answers above it', () => {
  fc.assert(
    fc.property(word, word, fc.nat(9), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, 100), limit + 1));
    }),
  );
});

test('is zero for equal words only, and at most the longer length', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const edits = editDistance(a, b, 100);
      expect(edits === 0).toBe(a === b);
      expect(edits).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

test.each([
  ['titel', 'title'],
  ['Keyword', 'keywords'],
  ['publishd', 'published'],
  ['colour', undefined],
  ['vues', undefined],
  ['zzz', undefined],
])('the field meant by "%s" is %s', (word, expected) => {
  expect(nearest(word, ['title', 'keywords', 'published', 'views'])).toBe(expected);
});

test('of two near candidates the nearer one is meant', () => {
  expect(nearest('update', ['updated', 'update'])).toBe('update');
  expect(nearest('updatd', ['upbeat', 'updated'])).toBe('updated');
});
