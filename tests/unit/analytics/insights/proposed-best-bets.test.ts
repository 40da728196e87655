import { expect, test } from 'vitest';
import type { Arrival } from '../../../support/reader-signals.ts';
import { asked, clicked, insightsOf, times } from '../../../support/reader-signals.ts';

const proposed = (arrivals: readonly Arrival[]) =>
  insightsOf(arrivals).bestBets.map(({ query, articles, isOpened }) => ({
    query,
    first: articles[0]?.slug,
    isOpened,
  }));

test.each<[string, Arrival[], ReturnType<typeof proposed>]>([
  [
    'the article that readers with the question open',
    [
      ...times(6, 3, () => asked('unbonding period', 'doubtful')),
      ...times(4, 2, () => clicked('unbonding period', 'fees', 5)),
    ],
    [{ query: 'unbonding period', first: 'fees', isOpened: true }],
  ],
  [
    'the nearest article when nobody opened one',
    times(6, 3, () => asked('lock coins', 'doubtful')),
    [{ query: 'lock coins', first: 'stake', isOpened: false }],
  ],
  [
    'the nearest article by a synonym of the site',
    times(6, 3, () => asked('brokerage of the platform', 'doubtful')),
    [{ query: 'brokerage of the platform', first: 'fees', isOpened: false }],
  ],
  [
    'the whole query as most readers type it',
    times(12, 3, (number) =>
      asked(number < 7 ? 'Why lock my coins?' : 'locking coins', 'doubtful'),
    ),
    [{ query: 'why lock my coins', first: 'stake', isOpened: false }],
  ],
  [
    'only the significant words when few readers type the same query',
    times(6, 3, (number) => asked(`${'i '.repeat(number + 1)}lock coins`, 'doubtful')),
    [{ query: 'lock coins', first: 'stake', isOpened: false }],
  ],
  [
    'the most frequent question first',
    [
      ...times(6, 3, () => asked('lock coins', 'doubtful')),
      ...times(9, 3, () => asked('commission of the platform', 'doubtful')),
    ],
    [
      { query: 'commission of the platform', first: 'fees', isOpened: false },
      { query: 'lock coins', first: 'stake', isOpened: false },
    ],
  ],
  ['nothing without a near article', times(6, 3, () => asked('zebra stripes')), []],
  ['nothing for a draft', times(6, 3, () => asked('zebra')), []],
  ['nothing for a question of few readers', times(4, 3, () => asked('lock coins')), []],
  ['nothing for a question with a best bet', times(6, 3, () => asked('pinned coins')), []],
])('proposed is %s', (_name, arrivals, expected) => {
  expect(proposed(arrivals)).toEqual(expected);
});
