import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { caseReport, isMissed } from '../../../scripts/lib/case-report.ts';

const rank = (place: number | null, within = 3, above: readonly string[] = ['fees', 'limits']) => ({
  query: 'costs',
  article: 'what-it-costs',
  within,
  place,
  above,
});

test.each([
  [1, 1, false],
  [3, 3, false],
  [4, 3, true],
  [null, 50, true],
])('rank %s within %i is missed: %s', (place, within, expected) => {
  expect(isMissed(rank(place, within))).toBe(expected);
});

test.each([
  ['the same rank', rank(1), rank(1), ['Search cases: 1 passed, 0 failed']],
  ['no rank before', rank(1), undefined, ['Search cases: 1 passed, 0 failed']],
  [
    'a move that passes',
    rank(3),
    rank(1),
    [
      '"costs": what-it-costs moved from rank 1 to rank 3, expected within 3.',
      'Search cases: 1 passed, 0 failed',
    ],
  ],
  [
    'a move that fails',
    rank(4),
    rank(1),
    [
      '"costs": what-it-costs moved from rank 1 to rank 4, expected within 3. ' +
        'Above it: fees, limits.',
      'Search cases: 0 passed, 1 failed',
    ],
  ],
  [
    'a failure without a move',
    rank(null, 3, []),
    rank(null),
    [
      '"costs": what-it-costs is at no rank, expected within 3. Above it: nothing.',
      'Search cases: 0 passed, 1 failed',
    ],
  ],
])('reports %s', (_what, now, before, lines) => {
  const report = caseReport([now], before ? [before] : []);
  expect(stripVTControlCharacters(report).split('\n')).toEqual(lines);
});
