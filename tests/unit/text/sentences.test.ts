import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from '../../../src/text/sentences.ts';

const sentences = (text: string, lang = 'en') =>
  sentencesOf(text, lang).map(({ start, end }) => text.slice(start, end));

test.each([
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ['  White space around.  And between.  ', ['White space around.', 'And between.']],
  ['Without an end mark', ['Without an end mark']],
  ['A line\nAnother line', ['A line', 'Another line']],
  ['Version 2.0 is out. Get it.', ['Version 2.0 is out.', 'Get it.']],
  ['Pay with cards, e.g. Visa. Or cash.', ['Pay with cards, e.g. Visa.', 'Or cash.']],
  ['Ask Dr. Ames. She knows.', ['Ask Dr. Ames.', 'She knows.']],
  ['By Sept. 30 the fees change. Then not.', ['By Sept. 30 the fees change.', 'Then not.']],
  ['1. Open the app. 2. Sign in.', ['1. Open the app.', '2. Sign in.']],
  ['Choose a. Cash', ['Choose a. Cash']],
  ['He said “Stop.” We did.', ['He said “Stop.”', 'We did.']],
  ['Everyone vs. Co.', ['Everyone vs. Co.']],
  ['', []],
  [' \n\t ', []],
])('finds the sentences of %j', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test('knows the marks of other scripts', () => {
  expect(sentences('打开应用。登录。', 'zh')).toEqual(['打开应用。', '登录。']);
  expect(sentences('Das geht z.B. mit Karte. Oder bar.', 'de')).toEqual([
    'Das geht z.B. mit Karte.',
    'Oder bar.',
  ]);
});

test('every character but white space belongs to exactly one sentence, in order', () => {
  const words = fc
    .array(
      fc.constantFrom(
        'the',
        'Fee',
        'is',
        'e.g.',
        'Dr.',
        '5.',
        'done.',
        'Why?',
        'no!',
        'a.',
        '\n',
        '(see',
        'x)',
        '“Yes.”',
        '。',
      ),
      { maxLength: 40, size: 'max' },
    )
    .map((list) => list.join(' '));
  fc.assert(
    fc.property(fc.oneof(words, fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
      let at = 0;
      for (const { start, end } of sentencesOf(text, 'en')) {
        expect(text.slice(at, start).trim()).toBe('');
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
  );
});
