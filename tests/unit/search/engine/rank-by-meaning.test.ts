import { expect, test } from 'vitest';
import { rank } from '../../../../src/search/engine/rank.ts';
import { facts, hit } from '../../../support/hits.ts';

const order = (...parameters: Parameters<typeof rank>) => rank(...parameters).map(({ row }) => row);

test('an article near in meaning is found without a shared word, one far away is not', () => {
  const found = [{ word: 'refund', hits: [hit(0)] }];
  const similarities = Float32Array.of(0.3, 0.6, 0.1, 0.2);
  expect(order(found, facts(4), { similarities })).toEqual([0, 1]);
  expect(order([], facts(4), { similarities: Float32Array.of(0.35, 0.2, 0.1, 0.4) })).toEqual([
    3, 0,
  ]);
});

test('nearness in meaning decides between equal matches and raises the fit', () => {
  const found = [
    { word: 'money', hits: [hit(0), hit(1)] },
    { word: 'back', hits: [] },
  ];
  const [first, second] = rank(found, facts(4), { similarities: Float32Array.of(0.1, 0.8) });
  expect(first?.row).toBe(1);
  expect(first?.fit).toBeGreaterThan(second?.fit ?? 1);
});
