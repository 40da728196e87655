import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleFacts } from '../../../../src/search/engine/article-facts.ts';
import type { Hit } from '../../../../src/search/engine/open-index.ts';
import { rank } from '../../../../src/search/engine/rank.ts';

const facts = (
  count: number,
  some: Readonly<Record<number, Partial<ArticleFacts>>> = {},
): ArticleFacts[] =>
  Array.from({ length: count }, (_, row) => ({
    category: 'faq',
    updated: 0,
    views: 0,
    ...some[row],
  }));
const hit = (row: number, more: Partial<Hit> = {}): Hit => ({
  row,
  score: 1,
  positions: [row],
  fields: [],
  ...more,
});
const order = (...parameters: Parameters<typeof rank>) => rank(...parameters).map(({ row }) => row);

test('without hits the listing is empty', () => {
  expect(rank([], facts(5))).toEqual([]);
  expect(rank([{ word: 'zzz', hits: [] }], facts(5))).toEqual([]);
});

test('a word without hits does not change the order of the others', () => {
  const fee = { word: 'fee', hits: [hit(1, { score: 3 }), hit(2)] };
  expect(order([fee, { word: 'zzz', hits: [] }], facts(9))).toEqual(order([fee], facts(9)));
});

test('more words of the query beat a repeated one', () => {
  const found = [
    { word: 'lost', hits: [hit(0, { score: 8 }), hit(1)] },
    { word: 'phone', hits: [hit(1), hit(2, { score: 8 })] },
  ];
  expect(order(found, facts(20))[0]).toBe(1);
});

test('a rare word counts more than a common one', () => {
  const found = [
    { word: 'account', hits: [0, 1, 2, 3, 4, 5].map((row) => hit(row)) },
    { word: 'voucher', hits: [hit(7)] },
  ];
  expect(order(found, facts(20))[0]).toBe(7);
});

test('a word in the title beats the same word in the text', () => {
  expect(
    order(
      [{ word: 'fee', hits: [hit(0, { score: 4 }), hit(1, { fields: ['title'] })] }],
      facts(20),
    ),
  ).toEqual([1, 0]);
});

test('a word in a heading beats the same word in the text, not one in the title', () => {
  const hits = [hit(0), hit(1, { fields: ['headings'] }), hit(2, { fields: ['title'] })];
  expect(order([{ word: 'fee', hits }], facts(20))).toEqual([2, 1, 0]);
});

test('a word of the title gains nothing from a heading', () => {
  const hits = [
    hit(0, { fields: ['title'], score: 1 }),
    hit(1, { fields: ['title', 'headings'], score: 1 }),
  ];
  const [first, second] = rank([{ word: 'fee', hits }], facts(20));
  expect(first?.score).toBe(second?.score);
});

test('a word in an alias counts less than in the title and more than in a hint', () => {
  const hits = [
    hit(0, { positions: [], fields: ['hints'] }),
    hit(1, { positions: [], fields: ['aliases'] }),
    hit(2, { fields: ['title'] }),
  ];
  expect(order([{ word: 'fee', hits }], facts(20))).toEqual([2, 1, 0]);
});

test('words close to each other beat the same words far apart', () => {
  const found = [
    { word: 'lost', hits: [hit(0, { positions: [3] }), hit(1, { positions: [3] })] },
    { word: 'phone', hits: [hit(0, { positions: [90] }), hit(1, { positions: [5] })] },
  ];
  expect(order(found, facts(20))).toEqual([1, 0]);
});

test('coverage is the matched share of the query, and unknown words lower it', () => {
  const found = [
    { word: 'lost', hits: [hit(0)] },
    { word: 'phone', hits: [hit(0), hit(1)] },
  ];
  const [both, one] = rank(found, facts(20));
  expect(both?.coverage).toBe(1);
  expect(one?.coverage).toBeLessThan(0.5);
  expect(rank(found, facts(20), 1)[0]?.coverage).toBeLessThan(1);
});

test('views break ties, then the later update, then the row', () => {
  const hits = [0, 1, 2, 3].map((row) => hit(row));
  expect(order([{ word: 'fee', hits }], facts(9, { 2: { views: 10 }, 1: { updated: 5 } }))).toEqual(
    [2, 1, 0, 3],
  );
});

test('a billion views do not put an article above a better answer', () => {
  const hits = [hit(0, { score: 1 }), hit(1, { score: 0.5 })];
  expect(order([{ word: 'fee', hits }], facts(9, { 1: { views: 1_000_000_000 } }))).toEqual([0, 1]);
});

test('positions are kept for each word of the query', () => {
  const found = [
    { word: 'a', hits: [hit(0, { positions: [3, 9] })] },
    { word: 'b', hits: [] },
    { word: 'c', hits: [hit(0, { positions: [1] })] },
  ];
  expect(rank(found, facts(3))[0]?.positions).toEqual([[3, 9], [], [1]]);
});

test('every article with a hit is listed once, with descending scores above zero', () => {
  const hits = fc
    .uniqueArray(
      fc.record({ row: fc.nat(19), score: fc.double({ min: 0.001, max: 100, noNaN: true }) }),
      { selector: ({ row }) => row },
    )
    .map((list) => list.map(({ row, score }) => hit(row, { score })));
  fc.assert(
    fc.property(fc.array(hits, { maxLength: 4 }), (lists) => {
      const ranked = rank(
        lists.map((list, index) => ({ word: `word${index}`, hits: list })),
        facts(20, { 3: { views: 99 } }),
      );
      expect(ranked.map(({ row }) => row).toSorted()).toEqual(
        [...new Set(lists.flat().map(({ row }) => row))].toSorted(),
      );
      ranked.forEach(({ score }, index) => {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(ranked[index - 1]?.score ?? Infinity);
      });
    }),
  );
});
