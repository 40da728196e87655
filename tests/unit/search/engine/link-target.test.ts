import { expect, test } from 'vitest';
import { headingsOf, packIds } from '../../../../src/search/engine/article-sections.ts';
import { linkTarget } from '../../../../src/search/engine/link-target.ts';
import { snippet } from '../../../../src/text/snippet.ts';

const opening = `${'An opening that nobody asks about. '.repeat(12)}`;
const text =
  `Keep it safe. ${opening}Reset it. Reset it. Open the page and reset your password with the ` +
  `link. Lost codes. You need a new phone. Lost codes again. Ask support about lost codes.`;
const headings = headingsOf(
  text,
  'Reset it. · Lost codes. · Lost codes again.',
  packIds(['reset-it', 'lost-codes', 'lost-codes-again']),
);

/** The target of the first match of a phrase after a position in the text. */
function targetOf(phrase: string, after = 0): string {
  const start = text.indexOf(phrase, after);
  const match = { term: 0, start, end: start + phrase.length };
  const found = snippet(text, [match], 'en');
  return linkTarget(found.pieces, found.start, 'Passwords', headings);
}

test.each([
  ['a passage at the top opens at the top', targetOf('safe'), ''],
  ['a heading opens at its id', targetOf('Reset'), '#reset-it'],
  ['the second of two headings with the same words, too', targetOf('again'), '#lost-codes-again'],
  ['a passage opens at its text', targetOf('password'), '#:~:text=password%20with%20the%20link'],
  [
    'a text of the table of contents opens its section',
    targetOf('lost codes'),
    '#lost-codes-again',
  ],
  ['without a match, the top', linkTarget([{ text, marked: false }], undefined, 'A', []), ''],
])('%s', (_what, target, expected) => {
  expect(target).toBe(expected);
});

test('headings are found in order, and not inside sentences', () => {
  const found = headingsOf('Fees. Then more. Fees.', 'Fees. · Fees.', 'fees fees-1');
  expect(found.map(({ id, start }) => [id, start])).toEqual([
    ['fees', 0],
    ['fees-1', 17],
  ]);
  expect(headingsOf('Refees. Fees.', 'Fees.', 'fees')[0]?.start).toBe(8);
});

test('headings whose ids are unknown are left out', () => {
  expect(headingsOf('Fees. Limits.', 'Fees. · Limits.', 'fees')).toEqual([]);
  expect(headingsOf('Text.', '', '')).toEqual([]);
});
