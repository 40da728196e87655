import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rank } from '../../../../src/search/engine/rank.ts';
import { facts, hit } from '../../../support/hits.ts';

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
  const hint = hit(0, { positions: [], fields: ['hints'] });
  const alias = hit(1, { positions: [], fields: ['aliases'] });
  const title = hit(2, { fields: ['title'] });
  expect(order([{ word: 'fee', hits: [hint, alias] }], facts(20))).toEqual([1, 0]);
  expect(order([{ word: 'fee', hits: [alias, title] }], facts(20))).toEqual([2, 1]);
});

test('words close to each other beat the same words far apart', () => {
  const found = [
    { word: 'lost', hits: [hit(0, { positions: [3] }), hit(1, { positions: [3] })] },
    { word: 'phone', hits: [hit(0, { positions: [90] }), hit(1, { positions: [5] })] },
  ];
  expect(order(found, facts(20))).toEqual([1, 0]);
});

test('the fit is the matched share of the query, and unknown words lower it', () => {
  const found = [
    { word: 'lost', hits: [hit(0)] },
    { word: 'phone', hits: [hit(0), hit(1)] },
  ];
  const [both, one] = rank(found, facts(20));
  expect(both?.fit).toBe(1);
  expect(one?.fit).toBeLessThan(0.5);
  expect(rank(found, facts(20), { unknown: 1 })[0]?.fit).toBeLessThan(1);
});

test('two spellings of a word count once, as the one that the article contains', () => {
  const parts = [
    { word: 'pass', hits: [hit(0), hit(1)] },
    { word: 'key', hits: [hit(0), hit(2)] },
  ];
  const passkey = { word: 'passkey', hits: [hit(0), hit(3)], standsFor: ['pass', 'key'] };
  const [best, ...others] = rank([...parts, passkey], facts(20));
  expect(best).toMatchObject({ row: 0, fit: 1 });
  expect(others.find(({ row }) => row === 3)?.fit).toBe(1);
  const alone = rank(parts, facts(20))[0];
  expect(best?.score).toBe(alone?.score);
});

test('longer words come after the word itself while it is typed, and not at all then', () => {
  const hits = [hit(0, { isExact: false, fields: ['title'], score: 9 }), hit(1, { score: 9 })];
  expect(order([{ word: 'car', hits, isUnfinished: true }], facts(20))).toEqual([1, 0]);
  expect(order([{ word: 'car', hits }], facts(20))).toEqual([1]);
});

test('a word that only begins others finds them', () => {
  expect(order([{ word: 'car', hits: [hit(0, { isExact: false })] }], facts(20))).toEqual([0]);
});

test('the article whose title the query is comes first', () => {
  const found = [{ word: 'terms', hits: [hit(0, { score: 9, fields: ['title'] }), hit(1)] }];
  expect(order(found, facts(4), { isTitle: (row) => row === 1 })).toEqual([1, 0]);
});

test('articles that only share a common word are not listed', () => {
  const found = [
    { word: 'delete', hits: [hit(0, { fields: ['title'] })] },
    { word: 'account', hits: Array.from({ length: 19 }, (_, row) => hit(row, { score: 0.1 })) },
  ];
  expect(order(found, facts(20))).toEqual([0]);
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

test('full matches are listed, each article once, with descending scores', () => {
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
      const rows = ranked.map(({ row }) => row);
      expect(new Set(rows).size).toBe(rows.length);
      expect(new Set(lists.flat().map(({ row }) => row))).toEqual(
        new Set([...rows, ...lists.flat().map(({ row }) => row)]),
      );
      const inAll = (lists[0] ?? []).filter(({ row }) =>
        lists.every((list) => list.some((other) => other.row === row)),
      );
      expect(rows).toEqual(expect.arrayContaining(inAll.map(({ row }) => row)));
      ranked.forEach(({ score }, index) => {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(ranked[index - 1]?.score ?? Infinity);
      });
    }),
  );
});
