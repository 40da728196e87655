import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { forEachConcurrently } from '../../../src/lib/for-each-concurrently.ts';

test.each([
  [0, 3, 0],
  [2, 3, 2],
  [10, 3, 3],
  [5, 1, 1],
])('%i items with a limit of %i: %i at most run at once', async (count, limit, most) => {
  const items = Array.from({ length: count }, (_, index) => index);
  const started: number[] = [];
  let running = 0;
  let highest = 0;
  await forEachConcurrently(items, limit, async (item) => {
    started.push(item);
    highest = Math.max(highest, ++running);
    await setImmediate();
    running--;
  });
  expect(started).toEqual(items);
  expect([highest, running]).toEqual([most, 0]);
});

test('rejects with the first error and starts nothing more', async () => {
  const started: number[] = [];
  const work = async (item: number) => {
    started.push(item);
    await setImmediate();
    if (item === 2) throw new Error('Item 2 failed.');
  };
  await expect(forEachConcurrently([1, 2, 3, 4, 5, 6], 2, work)).rejects.toThrow('Item 2 failed.');
  await setImmediate();
  expect(started).toEqual([1, 2, 3]);
});
