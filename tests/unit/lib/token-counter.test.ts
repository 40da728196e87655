import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenCounter } from '../../../src/lib/token-counter.ts';

const countsOf = (text: string) => {
  const counts = new Map<string, number>();
  for (const token of text.split(' ')) counts.set(token, (counts.get(token) ?? 0) + 1);
  return [...counts];
};

test.each([
  [''],
  [' '],
  ['one'],
  ['one two one'],
  [' two  spaces '],
  ['naïve “café” 料金は 𝒳 👩‍🚀 料金は'],
  ['a\nb a\tb'],
])('counts the pieces of "%s" between spaces', (text) => {
  const { count, tokenAt, timesOf } = tokenCounter();
  const counted = Array.from(count(text), (number) => [tokenAt(number), timesOf(number)]);
  expect(counted).toEqual(countsOf(text));
});

test('equal tokens have equal numbers in all texts, and count in each', () => {
  const word = fc.string({ unit: 'binary', maxLength: 4 });
  const texts = fc.array(
    fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(texts, (all) => {
      const { count, tokenAt, timesOf } = tokenCounter();
      const numbers = new Map<string, number>();
      for (const text of all) {
        const found = [...count(text)];
        expect(found.map((number) => [tokenAt(number), timesOf(number)])).toEqual(countsOf(text));
        for (const number of found) {
          const token = tokenAt(number);
          expect(numbers.get(token) ?? number).toBe(number);
          numbers.set(token, number);
        }
      }
    }),
  );
});

test('a counter holds thousands of tokens', () => {
  const words = Array.from({ length: 30_000 }, (_, number) => `word${number}`);
  const { count, timesOf } = tokenCounter();
  const first = [...count(words.join(' '))];
  expect(new Set(first).size).toBe(words.length);
  expect([...count(words.toReversed().join(' '))]).toEqual(first.toReversed());
  count('word1 word1');
  expect(first.slice(0, 3).map(timesOf)).toEqual([0, 2, 0]);
});
