import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageCount, pageOf, pagerNumbers } from '../../../src/domain/pagination.ts';

test.each([
  [0, 15, 1],
  [1, 15, 1],
  [15, 15, 1],
  [16, 15, 2],
  [45, 15, 3],
])('%i items on pages of %i need %i pages', (items, size, pages) => {
  expect(pageCount(items, size)).toBe(pages);
});

test.each([
  [0, 1, [1, 2]],
  [1, 1, [1, 2]],
  [2, 2, [3, 4]],
  [3, 3, [5]],
  [99, 3, [5]],
])('page %i is shown as page %i', (asked, number, items) => {
  expect(pageOf([1, 2, 3, 4, 5], asked, 2)).toEqual({ number, count: 3, items });
});

test('an empty listing has one empty page', () => {
  expect(pageOf([], 4, 15)).toEqual({ number: 1, count: 1, items: [] });
});

test('all pages together are the items in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(), { maxLength: 60, size: 'max' }),
      fc.integer({ min: 1, max: 20 }),
      (items, size) => {
        const pages = Array.from({ length: pageCount(items.length, size) }, (_, index) =>
          pageOf(items, index + 1, size),
        );
        expect(pages.flatMap((page) => page.items)).toEqual(items);
        for (const page of pages) expect(page.items.length).toBeLessThanOrEqual(size);
      },
    ),
  );
});

test.each([
  [1, 1, [1]],
  [1, 2, [1, 2]],
  [1, 3, [1, 2, 3]],
  [2, 5, [1, 2, 3, 4, 5]],
  [1, 9, [1, 2, undefined, 9]],
  [9, 9, [1, undefined, 8, 9]],
  [6, 12, [1, undefined, 5, 6, 7, undefined, 12]],
])('on page %i of %i the pager links %j', (current, count, numbers) => {
  expect(pagerNumbers(current, count)).toEqual(numbers);
});

test('a pager has the first, last and current page, and a gap hides at least two', () => {
  const position = fc
    .integer({ min: 1, max: 500 })
    .chain((count) => fc.tuple(fc.integer({ min: 1, max: count }), fc.constant(count)));
  fc.assert(
    fc.property(position, ([current, count]) => {
      const numbers = pagerNumbers(current, count);
      expect(numbers).toEqual(expect.arrayContaining([1, current, count]));
      numbers.forEach((number, index) => {
        const before = numbers[index - 1];
        if (number !== undefined && before !== undefined) expect(number).toBe(before + 1);
        if (number === undefined)
          expect((numbers[index + 1] ?? 0) - (before ?? 0)).toBeGreaterThan(2);
      });
    }),
  );
});
