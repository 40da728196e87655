import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from '../../../src/text/sentences.ts';
import type { Match } from '../../../src/text/snippet.ts';
import { MAX_OPENING, MAX_SNIPPET, snippet } from '../../../src/text/snippet.ts';

const excerpt = (...of: Parameters<typeof snippet>) => snippet(...of).pieces;

const terms = ['wombat', 'fee', 'passkey'];
const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('the', 'of', 'day', 'account', 'verified', 'within') },
  { weight: 1, arbitrary: fc.constantFrom(...terms) },
);
const sentence = (maxWords: number) =>
  fc
    .tuple(
      fc.array(word, { minLength: 1, maxLength: maxWords, size: 'max' }),
      fc.constantFrom('.', '!', '?'),
    )
    .map(([words, end]) => `So ${words.join(' ')}${end}`);
const textOf = (maxWords: number) =>
  fc
    .array(fc.tuple(sentence(maxWords), fc.constantFrom(' ', '\n', '  ')), {
      minLength: 1,
      maxLength: 30,
      size: 'max',
    })
    .map((parts) => parts.flat().join(''));

const matchesOf = (text: string): Match[] =>
  terms.flatMap((term, index) =>
    [...text.matchAll(new RegExp(`${term}\\S*`, 'g'))].map(({ 0: found, index: start }) => ({
      term: index,
      start,
      end: start + found.length,
    })),
  );
const folded = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const shown = (text: string) => {
  const pieces = excerpt(text, matchesOf(text), 'en');
  return { pieces, joined: pieces.map((piece) => piece.text).join('') };
};

/** Every run of whole consecutive sentences. */
function runsOf(text: string): string[] {
  const sentences = sentencesOf(text, 'en');
  return sentences.flatMap(({ start }, first) =>
    sentences.slice(first).map(({ end }) => text.slice(start, end)),
  );
}

test('a passage is whole consecutive sentences, at most 500 characters', () => {
  fc.assert(
    fc.property(
      textOf(40).filter((text) => matchesOf(text).length > 0),
      (text) => {
        const { joined } = shown(text);
        expect(runsOf(text).map(folded)).toContain(joined);
        expect(joined.length).toBeLessThanOrEqual(MAX_SNIPPET);
      },
    ),
  );
});

test('no other passage holds more different words of the question', () => {
  fc.assert(
    fc.property(
      textOf(40).filter((text) => matchesOf(text).length > 0),
      (text) => {
        const different = (part: string) => terms.filter((term) => part.includes(term)).length;
        const most = Math.max(
          ...runsOf(text)
            .filter((run) => run.length <= MAX_SNIPPET)
            .map(different),
        );
        expect(different(shown(text).joined)).toBe(most);
      },
    ),
  );
});

test('exactly the words of the question are marked', () => {
  fc.assert(
    fc.property(
      textOf(40).filter((text) => matchesOf(text).length > 0),
      (text) => {
        const { pieces } = shown(text);
        for (const piece of pieces) {
          if (piece.marked) expect(terms).toContain(piece.text);
          else expect(terms.filter((term) => piece.text.includes(term))).toEqual([]);
        }
      },
    ),
  );
});

test('a long sentence is cut at words, holds a mark and stays a part of the text', () => {
  fc.assert(
    fc.property(
      textOf(200).filter((text) => matchesOf(text).length > 0),
      (text) => {
        const { pieces, joined } = shown(text);
        expect(joined.length).toBeLessThanOrEqual(MAX_SNIPPET);
        expect(pieces.some(({ marked }) => marked)).toBe(true);
        const part = joined
          .replace(/^\.\.\./, '')
          .replace(/\.\.\.$/, '')
          .trim();
        expect(` ${folded(text)} `).toContain(` ${part} `);
      },
    ),
  );
});

test('an opening is the beginning of the text up to a whole word', () => {
  fc.assert(
    fc.property(textOf(200).map(folded), (text) => {
      const [piece] = excerpt(text, [], 'en');
      const opening = piece?.text ?? '';
      expect(opening.length).toBeLessThanOrEqual(MAX_OPENING);
      if (text.length <= MAX_OPENING) expect(opening).toBe(text);
      else expect(text.startsWith(opening.replace(/\.\.\.$/, ' '))).toBe(true);
    }),
  );
});
