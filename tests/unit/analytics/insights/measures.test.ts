import { expect, test } from 'vitest';
import { median, reliableShare } from '../../../../src/analytics/insights/measures.ts';

test.each([
  [[], 0],
  [[7], 7],
  [[9, 1], 1],
  [[9, 1, 5], 5],
  [[10, 9, 2, 1], 2],
])('the middle of %j is %d', (numbers, middle) => {
  expect(median(numbers)).toBe(middle);
});

// The bounds of Wilson's interval at z = 1.96, worked out by hand.
test.each([
  [0, 0, 0],
  [0, 10, 0],
  [1, 1, 0.207],
  [5, 10, 0.237],
  [50, 100, 0.404],
  [10, 10, 0.722],
])('%d of %d is reliably at least %f', (count, all, share) => {
  expect(reliableShare(count, all)).toBeCloseTo(share, 3);
});
