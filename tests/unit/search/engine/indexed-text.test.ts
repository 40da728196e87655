import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexedText } from '../../../../src/search/engine/indexed-text.ts';

const wordsIn = (raw: string) => {
  const { text, words } = indexedText(raw);
  return words.map(([start, end]) => text.slice(start, end));
};

test.each([
  ['Two words.', 'Two words.', ['Two', 'words.']],
  ['The tag &lt;b&gt; is text.', 'The tag <b> is text.', ['The', 'tag', '<b>', 'is', 'text.']],
  ['打\u200B开\u200B应用。', '打开应用。', ['打', '开', '应用。']],
  ['one \u200B two', 'one  two', ['one', 'two']],
  ['  around  ', '  around  ', ['around']],
  ['', '', []],
])('the text of %j and its words', (raw, text, words) => {
  expect(indexedText(raw).text).toBe(text);
  expect(wordsIn(raw)).toEqual(words);
});

test('words are in order and contain every character except white space', () => {
  const raw = fc
    .array(fc.constantFrom('fee', '&lt;', '&gt;', ' ', '\n', '\u200B', '费', '.'), {
      maxLength: 40,
      size: 'max',
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(raw, (content) => {
      const { text, words } = indexedText(content);
      expect(text).not.toContain('\u200B');
      expect(wordsIn(content).join('')).toBe(text.replaceAll(/\s/g, ''));
      words.forEach(([start, end], index) => {
        expect(start).toBeGreaterThanOrEqual(words[index - 1]?.[1] ?? 0);
        expect(end).toBeGreaterThan(start);
      });
    }),
  );
});
