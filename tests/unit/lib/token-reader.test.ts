import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenReader } from '../../../src/lib/token-reader.ts';

test.each([
  [''],
  [' '],
  ['one'],
  ['one two one'],
  [' two  spaces '],
  ['naïve “café” 料金は 𝒳 👩‍🚀'],
  ['a\nb a\tb'],
])('the tokens of "%s" are its pieces between spaces', (text) => {
  const reader = tokenReader();
  expect(Array.from(reader.read(text), reader.tokenAt)).toEqual(text.split(' '));
});

test('equal tokens have equal numbers, in all texts of a reader', () => {
  const word = fc.string({ unit: 'binary', maxLength: 4 });
  const texts = fc.array(
    fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(texts, (all) => {
      const reader = tokenReader();
      const numbers = new Map<string, number>();
      for (const text of all) {
        const read = [...reader.read(text)];
        text.split(' ').forEach((token, index) => {
          const number = numbers.get(token) ?? read[index] ?? -1;
          numbers.set(token, number);
          expect(read[index]).toBe(number);
          expect(reader.tokenAt(number)).toBe(token);
        });
      }
      expect(new Set(numbers.values()).size).toBe(numbers.size);
    }),
  );
});

test('a reader holds thousands of tokens', () => {
  const words = Array.from({ length: 30_000 }, (_, number) => `word${number}`);
  const reader = tokenReader();
  const first = [...reader.read(words.join(' '))];
  expect(new Set(first).size).toBe(words.length);
  expect([...reader.read(words.toReversed().join(' '))]).toEqual(first.toReversed());
});
