import { expect, test } from 'vitest';
import { correctWord } from '../../../../src/search/engine/spelling.ts';

const vocabulary = new Map([
  ['withdrawal', 5],
  ['verification', 5],
  ['phone', 4],
  ['phones', 1],
  ['fees', 6],
  ['feed', 0],
  ['bank', 3],
  ['rank', 3],
  ['card', 5],
]);

test.each([
  ['witdrawal', 2, 'withdrawal'],
  ['verifcaton', 2, 'verification'],
  ['phnoe', 2, 'phone'],
  ['feee', 1, 'fees'],
  ['bamk', 1, 'bank'],
  ['verifcaton', 1, undefined],
  ['phxxe', 2, undefined],
  ['crd', 2, undefined],
  ['zzzzzz', 2, undefined],
  ['phone7', 2, undefined],
])('"%s" within %i edits is corrected to %s', (word, limit, expected) => {
  expect(correctWord(word, vocabulary, limit)).toBe(expected);
});

test('of equally close words, the same first letter wins, then the more common word', () => {
  expect(
    correctWord(
      'bard',
      new Map([
        ['card', 9],
        ['bark', 0],
      ]),
      1,
    ),
  ).toBe('bark');
  expect(
    correctWord(
      'bard',
      new Map([
        ['bark', 1],
        ['barn', 4],
      ]),
      1,
    ),
  ).toBe('barn');
});
