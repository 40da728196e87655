import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedSimilarityFinder, similarityFinder } from '../../../src/text/similarity.ts';

const text = (terms: string, weight = 1) => [{ terms: terms.split(' ').filter(Boolean), weight }];
const similarities = (texts: readonly string[], place: number, least = 0.001) =>
  similarityFinder(texts.map((terms) => text(terms)))(place, least).map(
    ({ index: other, similarity }) => [other, Number(similarity.toFixed(3))],
  );

test('texts of the same terms are wholly similar, those without a common term not at all', () => {
  expect(similarities(['fee limit', 'limit fee', 'passkey phone', 'other'], 0)).toEqual([[1, 1]]);
});

test('a rare term relates more than a common one', () => {
  const [[, rare] = [], [, common] = []] = similarities(
    ['rare common', 'rare x', 'common x', 'common y', 'common z', 'x y z'],
    0,
  );
  expect(rare).toBeGreaterThan(common ?? 1);
});

test('a term of every text relates none', () => {
  expect(similarities(['account a', 'account b', 'account c'], 0)).toEqual([]);
});

test('a term of many texts is left out', () => {
  const many = Array.from(
    { length: 60 },
    (_, index) => `common${index < 41 ? ' shared' : ''}${index < 40 ? ' kept' : ''}`,
  );
  expect(similarities(many, 0)).toHaveLength(39);
  expect(similarities(many, 40)).toEqual([]);
});

test('what is said with weight counts more', () => {
  const texts = [
    [...text('passkey', 9), ...text('fee')],
    text('passkey x'),
    text('fee x'),
    text('y'),
  ];
  const [first, second] = similarityFinder(texts)(0, 0.001);
  expect(first?.index).toBe(1);
  expect(first?.similarity).toBeGreaterThan(second?.similarity ?? 1);
});

test('only texts that are similar enough are found', () => {
  const texts = ['a b c', 'a b c', 'a x y', 'z'];
  expect(similarities(texts, 0, 0.9)).toEqual([[1, 1]]);
  expect(similarities(texts, 0).map(([place]) => place)).toEqual([1, 2]);
});

test('a place without a text is like none', () => {
  expect(similarities(['a', 'a', 'b'], 7)).toEqual([]);
  expect(similarities([], 0)).toEqual([]);
});

test('counted terms are compared as written ones, whatever their numbers are', () => {
  const texts = ['fee fee limit', 'limit fee', 'fee passkey', 'passkey phone'];
  const numbers: Readonly<Record<string, number>> = {
    fee: 2 ** 32 - 1,
    limit: 3,
    passkey: 9,
    phone: 0,
  };
  const counted = texts.map((written) => {
    const words = written.split(' ');
    const distinct = [...new Set(words)];
    const times = (word: string) => words.filter((one) => one === word).length;
    return {
      terms: Uint32Array.from(distinct, (word) => numbers[word] ?? 0),
      counts: Float32Array.from(distinct, (word) => 2 * times(word)),
    };
  });
  const written = similarityFinder(texts.map((terms) => text(terms, 2)));
  const find = countedSimilarityFinder(counted);
  for (const index of texts.keys()) expect(find(index, 1e-9)).toEqual(written(index, 1e-9));
});

test('similarity is the same both ways and never above 1', () => {
  const texts = fc.array(
    fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 8 }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(texts, (lists) => {
      const find = similarityFinder(lists.map((terms) => [{ terms, weight: 1 }]));
      lists.forEach((_, place) => {
        for (const { index: other, similarity } of find(place, 1e-9)) {
          expect(similarity).toBeLessThanOrEqual(1 + 1e-9);
          expect(
            find(other, 1e-9).find((similar) => similar.index === place)?.similarity,
          ).toBeCloseTo(similarity, 9);
        }
      });
    }),
  );
});
