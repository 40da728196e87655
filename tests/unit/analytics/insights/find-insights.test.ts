import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Signal } from '../../../../src/domain/signals.ts';
import { findInsights } from '../../../../src/analytics/insights/find-insights.ts';
import { createTally } from '../../../../src/analytics/insights/tally.ts';
import {
  settings,
  library,
  times,
  asked,
  clicked,
  voted,
  insightsOf,
} from '../../../support/reader-signals.ts';

test('questions of the same words are one question, shown as most readers word it', () => {
  const wordings = [
    'dead relatives account',
    'the account of a dead relative',
    'a dead relative: account?',
    'dead relative account',
    'dead relative account',
    'Dead relative, account!',
  ];
  const { unanswered, withheld } = insightsOf(
    wordings.map((query, number) => ({
      day: `2026-10-0${(number % 3) + 1}`,
      signal: asked(query, number < 2 ? 'doubtful' : 'empty'),
    })),
  );
  expect(unanswered).toEqual([{ wording: 'dead relative account', times: 6, days: 3, empty: 4 }]);
  expect(withheld).toBe(0);
});

test.each([
  ['often enough on enough days', 5, 3, 1],
  ['too rarely', 4, 3, 0],
  ['on too few days', 50, 2, 0],
])('a question that came %s', (_name, count, days, shown) => {
  const { unanswered, withheld, words } = insightsOf(
    times(count, days, () => asked('zebra stripes')),
  );
  expect([unanswered.length, withheld]).toEqual([shown, shown === 0 ? count : 0]);
  expect(words).toEqual([]);
});

test('a word that many rare questions share is shown without them', () => {
  const { unanswered, words, withheld } = insightsOf(
    times(6, 3, (number) => asked(`zebra private${'abcdef'.charAt(number)}`)),
  );
  expect(unanswered).toEqual([]);
  expect(words).toEqual([{ word: 'zebra', times: 6, days: 3 }]);
  expect(withheld).toBe(6);
});

test('masks are no words', () => {
  expect(
    insightsOf(times(6, 3, () => asked('refund [email] [number]'))).unanswered.map(
      ({ wording }) => wording,
    ),
  ).toEqual(['refund']);
});

test('articles grow old when they are read, published and not dated', () => {
  expect(insightsOf([]).old.map(({ path, views }) => [path.split('/').at(-1), views])).toEqual([
    ['fees.md', 900],
    ['old.md', 500],
  ]);
});

test('an article is unhelpful when its noes cannot be chance', () => {
  const reason: Signal = {
    kind: 'vote',
    article: '/articles/fees/',
    locale: 'en',
    reason: 'wrong',
  };
  const { unhelpful } = insightsOf([
    ...times(8, 2, (number) => voted('fees', number < 6 ? 'no' : 'yes')),
    ...times(3, 1, () => reason),
    ...times(100, 5, (number) => voted('old', number < 20 ? 'no' : 'yes')),
    ...times(4, 4, () => voted('never', 'no')),
  ]);
  expect(
    unhelpful.map(({ article, yes, no, reasons }) => [
      article.path.split('/').at(-1),
      yes,
      no,
      reasons,
    ]),
  ).toEqual([['fees.md', 2, 6, [['wrong', 3]]]]);
});

test('signals at a former path count for the article; those without an article are dropped', () => {
  const { at } = library();
  const tally = createTally('en', at);
  expect([
    tally.add(voted('old-stake', 'no'), '2026-10-01'),
    tally.add(voted('draft', 'no'), '2026-10-01'),
    tally.add(voted('gone', 'no'), '2026-10-01'),
    tally.add(asked('[email]'), '2026-10-01'),
  ]).toEqual([true, false, false, false]);
  expect([...tally.votes.keys()].map(({ path }) => path.split('/').at(-1))).toEqual(['stake.md']);
});

test('results are far down by their median rank', () => {
  const ranks = [1, 6, 7, 9, 30];
  const { farDown } = insightsOf([
    ...times(5, 3, (number) => clicked('what it costs', 'fees', ranks[number])),
    ...times(5, 3, (number) => clicked('pay', 'fees', number < 3 ? 2 : 40)),
  ]);
  expect(farDown.map(({ wording, times: count, rank }) => [wording, count, rank])).toEqual([
    ['costs', 5, 7],
  ]);
});

test('exactly the queries that reach the threshold are shown, in any order', () => {
  const word = fc.constantFrom('zebra', 'yak', 'xylophone', 'walrus', 'vulture');
  const truth = fc.uniqueArray(
    fc.record({
      word,
      count: fc.integer({ min: 1, max: 12 }),
      days: fc.integer({ min: 1, max: 6 }),
    }),
    { selector: (entry) => entry.word },
  );
  const lib = library();
  fc.assert(
    fc.property(truth, fc.infiniteStream(fc.nat()), (entries, keys) => {
      const inOrder = entries.flatMap(({ word: asks, count, days }) =>
        times(count, days, () => asked(asks)),
      );
      const shuffled = inOrder
        .map((arrival) => ({ arrival, key: keys.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ arrival }) => arrival);
      const [one, other] = [inOrder, shuffled].map((arrivals) => {
        const tally = createTally('en', lib.at);
        for (const { day, signal } of arrivals) tally.add(signal, day);
        return findInsights(tally, lib, settings);
      });
      const expected = entries
        .filter(({ count, days }) => count >= 5 && Math.min(count, days) >= 3)
        .map(({ word: asks, count }) => `${asks} ${count}`);
      expect(
        one?.unanswered.map(({ wording, times: count }) => `${wording} ${count}`).sort(),
      ).toEqual(expected.sort());
      expect(other).toEqual(one);
    }),
    { numRuns: 60 },
  );
});
