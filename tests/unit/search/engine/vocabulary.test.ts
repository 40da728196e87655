import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packVocabulary, unpackVocabulary } from '../../../../src/search/engine/vocabulary.ts';

test('a word is packed as its difference from the one before', () => {
  expect(
    packVocabulary(
      new Map([
        ['cards', 4],
        ['card', 8],
        ['fee', 1],
      ]),
    ),
  ).toBe('0card3\n4s2\n0fee0');
});

test('words that share more letters than one digit can count come back', () => {
  const words = new Map([
    [`${'a'.repeat(50)}b`, 1],
    [`${'a'.repeat(50)}c`, 1],
  ]);
  expect([...unpackVocabulary(packVocabulary(words)).keys()]).toEqual([...words.keys()]);
});

test('words come back with their commonness', () => {
  const word = fc.stringMatching(/^[a-zéß'-]{1,40}$/);
  fc.assert(
    fc.property(
      fc.dictionary(word, fc.integer({ min: 1, max: 5000 }), { noNullPrototype: true }),
      (frequencies) => {
        const expected = Object.entries(frequencies).map(([text, count]) => [
          text,
          Math.min(9, Math.floor(Math.log2(count))),
        ]);
        expect(
          Object.fromEntries(
            unpackVocabulary(packVocabulary(new Map(Object.entries(frequencies)))),
          ),
        ).toEqual(Object.fromEntries(expected));
      },
    ),
  );
});
