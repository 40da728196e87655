import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fromSearchParams,
  MAX_QUERY_LENGTH,
  sortOrders,
  toSearchParams,
} from '../../../src/domain/search-query.ts';

const categories = ['faq', 'announcements', 'product-documents'];
const defaults = { words: '', category: undefined, sort: 'relevance', page: 1 };
const read = (parameters: string) => fromSearchParams(new URLSearchParams(parameters), categories);

test.each([
  ['', defaults],
  ['q=lost+phone', { ...defaults, words: 'lost phone' }],
  ['q=%20%20fee%20', { ...defaults, words: 'fee' }],
  ['category=faq&sort=views&page=3', { words: '', category: 'faq', sort: 'views', page: 3 }],
  ['category=all', defaults],
  ['category=FAQ', defaults],
  ['sort=title', defaults],
  ['sort=updated', { ...defaults, sort: 'updated' }],
  ['page=0', defaults],
  ['page=-2', defaults],
  ['page=1.5', defaults],
  ['page=1e3', defaults],
  ['page=02', defaults],
  ['page=10000', defaults],
  ['page=9999', { ...defaults, page: 9999 }],
  ['q=a&q=b', { ...defaults, words: 'a' }],
  ['q=%F0%28%8C&unknown=1', { ...defaults, words: '\uFFFD(\uFFFD' }],
])('reads ?%s', (parameters, query) => {
  expect(read(parameters)).toEqual(query);
});

test('cuts a query that is too long', () => {
  expect(read(`q=${'a'.repeat(5000)}`).words).toHaveLength(MAX_QUERY_LENGTH);
});

test('writes only values that are not the default, in a fixed order', () => {
  expect(
    toSearchParams({ words: 'a & b', category: 'faq', sort: 'updated', page: 2 }).toString(),
  ).toBe('q=a+%26+b&category=faq&sort=updated&page=2');
  expect(
    toSearchParams({ words: '', category: undefined, sort: 'relevance', page: 1 }).toString(),
  ).toBe('');
});

test('what is written comes back', () => {
  const query = fc.record({
    words: fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim()),
    category: fc.option(fc.constantFrom(...categories), { nil: undefined }),
    sort: fc.constantFrom(...sortOrders),
    page: fc.integer({ min: 1, max: 9999 }),
  });
  fc.assert(
    fc.property(query, (expected) => {
      expect(read(toSearchParams(expected).toString())).toEqual(expected);
    }),
  );
});

test('no URL is an error', () => {
  const parameter = fc.tuple(
    fc.constantFrom('q', 'category', 'sort', 'page', 'x'),
    fc.oneof(fc.string(), fc.string({ unit: 'binary' })),
  );
  fc.assert(
    fc.property(fc.array(parameter), (parameters) => {
      const { words, category, sort, page } = fromSearchParams(
        new URLSearchParams(parameters),
        categories,
      );
      expect(words.length).toBeLessThanOrEqual(MAX_QUERY_LENGTH);
      expect([undefined, ...categories]).toContain(category);
      expect(sortOrders).toContain(sort);
      expect(page).toBeGreaterThanOrEqual(1);
    }),
  );
});
