import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packFacts, titleKey, unpackFacts } from '../../../../src/search/engine/article-facts.ts';

test('packs rows as columns, categories as one character each', () => {
  const rows = [
    { category: 'faq', updated: 19_000, views: 7, titleKey: 'aaaa' },
    { category: 'announcements', updated: 19_001, views: 0, titleKey: 'b/b+' },
    { category: 'faq', updated: 5, views: 1, titleKey: 'cccc' },
  ];
  expect(packFacts('en_1234', rows)).toEqual({
    index: 'en_1234',
    categories: ['announcements', 'faq'],
    category: '101',
    updated: [19_000, 19_001, 5],
    views: [7, 0, 1],
    titles: 'aaaab/b+cccc',
  });
});

test('packed facts come back, through JSON too', () => {
  const categories = Array.from({ length: 36 }, (_, index) => `category-${index}`);
  const row = fc.record({
    category: fc.constantFrom(...categories),
    updated: fc.nat(40_000),
    views: fc.nat(1_000_000_000),
    titleKey: fc.string().map(titleKey),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 80, size: 'max' }), (rows) => {
      const packed = packFacts('en_1', rows);
      expect(unpackFacts(packed)).toEqual(rows);
      expect(unpackFacts(JSON.parse(JSON.stringify(packed)) as typeof packed)).toEqual(rows);
    }),
  );
});

test('facts of a release without title keys can still be read', () => {
  const { titles: _titles, ...packed } = packFacts('en_1', [
    { category: 'faq', updated: 1, views: 2, titleKey: 'aaaa' },
  ]);
  expect(unpackFacts(packed)).toEqual([{ category: 'faq', updated: 1, views: 2, titleKey: '' }]);
});

test('a query that is a title has its key, whatever the case and punctuation', () => {
  expect(titleKey('What is the fee, and why?')).toBe(titleKey('what is the fee and WHY'));
  expect(titleKey('What is the fee?')).not.toBe(titleKey('What is a fee?'));
});
