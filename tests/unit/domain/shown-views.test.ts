import { expect, test } from 'vitest';
import { formatCount, shownViews } from '../../../src/domain/shown-views.ts';

const counted = { '/articles/fees/': 38, '/de/articles/fees/': 5, '/articles/costs/': 2 };

test.each([
  [31_000, ['/articles/fees/'], 31_038],
  [0, ['/de/articles/fees/'], 5],
  [7, ['/articles/new/'], 7],
  [0, ['/articles/new/'], 0],
  [1, ['/articles/fees/', '/articles/costs/', '/articles/costs/'], 41],
])('%i in front matter for %s are shown as %i', (carriedOver, paths, shown) => {
  expect(shownViews(carriedOver, paths, counted)).toBe(shown);
});

test.each([
  [31_038, 'en', '31,038'],
  [999, 'en', '999'],
  [1_000_000_000, 'en', '1,000,000,000'],
  [31_038, 'de', '31.038'],
])('writes %i for %s as %s', (count, lang, text) => {
  expect(formatCount(count, lang)).toBe(text);
});
