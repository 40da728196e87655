import { expect, test } from 'vitest';
import type { Match, SnippetPiece } from '../../../src/text/snippet.ts';
import { MAX_OPENING, MAX_SNIPPET, snippet } from '../../../src/text/snippet.ts';

const excerpt = (...of: Parameters<typeof snippet>) => snippet(...of).pieces;

/** Every place of the words; each word is a term of the question. */
function matchesOf(text: string, ...words: string[]): Match[] {
  return words.flatMap((word, term) =>
    [...text.matchAll(new RegExp(`\\S*${word}\\S*`, 'g'))].map(({ 0: found, index }) => ({
      term,
      start: index,
      end: index + found.length,
    })),
  );
}

const joined = (pieces: readonly SnippetPiece[]) => pieces.map(({ text }) => text).join('');
const marked = (pieces: readonly SnippetPiece[]) =>
  pieces.filter((piece) => piece.marked).map(({ text }) => text);
const passage = (text: string, ...words: string[]) =>
  excerpt(text, matchesOf(text, ...words), 'en');

const filler = (sentences: number) =>
  Array.from(
    { length: sentences },
    (_, index) => `Sentence number ${index} says nothing of any use here.`,
  ).join(' ');

test('begins with the sentence that holds the match and goes on to whole sentences', () => {
  const text = `First one. The wombat digs. It sleeps too. ${filler(20)}`;
  const pieces = passage(text, 'wombat');
  expect(joined(pieces)).toMatch(/^The wombat digs\. It sleeps too\. .*here\.$/);
  expect(joined(pieces).length).toBeLessThanOrEqual(MAX_SNIPPET);
  expect(marked(pieces)).toEqual(['wombat']);
});

test.each([
  [500, true],
  [501, false],
])('a passage of %i characters may be shown: %s', (length, isShown) => {
  const end = 'More words follow.';
  const first = `${'The fee '.padEnd(length - end.length - 2, 'x')}.`;
  expect(`${first} ${end}`).toHaveLength(length);
  expect(joined(passage(`${first} ${end}`, 'fee'))).toBe(isShown ? `${first} ${end}` : first);
});

test('more different words win over one that is repeated', () => {
  const text = `Fee, fee, fee and fee. ${filler(12)} A fee for the voucher.`;
  expect(joined(passage(text, '[Ff]ee', 'voucher'))).toBe('A fee for the voucher.');
});

test('of passages with the same words the one whose first sentence holds more of them wins', () => {
  const text = `A fee here. The voucher there. ${filler(12)} The fee of a voucher.`;
  expect(joined(passage(text, 'fee', 'voucher'))).toBe('The fee of a voucher.');
});

test('of equal passages the earliest one wins, even if a later one repeats the word', () => {
  const text = `The fee is low. ${filler(12)} The fee is high. No other fee is.`;
  expect(joined(passage(text, 'fee'))).toMatch(/^The fee is low\./);
});

test('marks every match of the passage and leaves punctuation plain', () => {
  expect(passage('The “fee” (a fee).', 'fee')).toEqual([
    { text: 'The “', marked: false },
    { text: 'fee', marked: true },
    { text: '” (a ', marked: false },
    { text: 'fee', marked: true },
    { text: ').', marked: false },
  ]);
});

test('marks a word once when two words of the question match it', () => {
  const text = 'Withdrawals take a day.';
  expect(
    marked(
      excerpt(
        text,
        [
          { term: 0, start: 0, end: 11 },
          { term: 1, start: 0, end: 11 },
        ],
        'en',
      ),
    ),
  ).toEqual(['Withdrawals']);
});

test('cuts a long sentence at words, from its beginning when that holds the match', () => {
  const text = `The wombat ${'digs and '.repeat(80)}sleeps.`;
  const shown = joined(passage(text, 'wombat'));
  expect(shown).toMatch(/^The wombat .*(digs|and)\.\.\.$/);
  expect(shown.length).toBeLessThanOrEqual(MAX_SNIPPET);
});

test('cuts a long sentence around a match that stands far inside it', () => {
  const text = `Animals ${'dig and '.repeat(80)}the wombat ${'dig and '.repeat(80)}sleep.`;
  const pieces = passage(text, 'wombat');
  expect(joined(pieces)).toMatch(/^\.\.\.(dig|and) .* the wombat .*(dig|and)\.\.\.$/);
  expect(joined(pieces).length).toBeLessThanOrEqual(MAX_SNIPPET);
  expect(marked(pieces)).toEqual(['wombat']);
});

test('without a match it is the opening, cut at a whole word and followed by dots', () => {
  const text = filler(20);
  const [piece, ...others] = excerpt(text, [], 'en');
  expect(others).toEqual([]);
  expect(piece?.marked).toBe(false);
  expect(piece?.text.length).toBeLessThanOrEqual(MAX_OPENING);
  const words = piece?.text.replace(/\.\.\.$/, '') ?? '';
  expect(piece?.text).toBe(`${words}...`);
  expect(text.startsWith(`${words} `)).toBe(true);
});

test('a short text without a match is shown whole, without dots', () => {
  expect(joined(excerpt('  All there is to say. ', [], 'en'))).toBe('All there is to say.');
  expect(joined(excerpt('a'.repeat(MAX_OPENING), [], 'en'))).toBe('a'.repeat(MAX_OPENING));
  expect(joined(excerpt('', [], 'en'))).toBe('');
});

test('a word that runs over the end of a sentence breaks nothing', () => {
  const text = `${'word '.repeat(60)}really?Yes ${'word '.repeat(60)}end.`;
  const start = text.indexOf('really');
  expect(
    joined(excerpt(text, [{ term: 0, start, end: start + 'really?Yes'.length }], 'en')).length,
  ).toBeLessThanOrEqual(500);
});

test('a long sentence counts only what it shows', () => {
  const filler = 'filler '.repeat(100);
  const text = `Alpha ${filler}beta ${filler}gamma. The alpha beta.`;
  const matches = ['Alpha', 'beta', 'gamma'].map((word, term) => ({
    term,
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
  }));
  const [start, end] = [text.lastIndexOf('alpha'), text.lastIndexOf('beta')];
  expect(
    joined(
      excerpt(
        text,
        [...matches, { term: 0, start, end: start + 5 }, { term: 1, start: end, end: end + 4 }],
        'en',
      ),
    ),
  ).toBe('The alpha beta.');
});
