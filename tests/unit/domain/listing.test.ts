import { expect, test } from 'vitest';
import { listingPages } from '../../../src/domain/listing.ts';

test.each([
  [0, 'updated', ['', 'views/']],
  [15, 'updated', ['', 'views/']],
  [31, 'updated', ['', '2/', '3/', 'views/', 'views/2/', 'views/3/']],
  [16, 'views', ['updated/', 'updated/2/', '', '2/']],
] as const)('%i articles, first by %s, have the pages %j', (count, first, paths) => {
  expect(listingPages(count, 15, first).map(({ path }) => path)).toEqual(paths);
});
