import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toIndexText } from '../../../../src/search/engine/index-text.ts';
import { indexedText } from '../../../../src/search/engine/indexed-text.ts';

const wordsIn = (raw: string) => {
  const { text, words } = indexedText(raw);
  return words.map(([start, end]) => text.slice(start, end));
};

test.each([
  ['Two words.', 'Two words.', ['Two', 'words.']],
  ['The tag &lt;b&gt; is text.', 'The tag <b> is text.', ['The', 'tag', '<b>', 'is', 'text.']],
  ['打开 ~,应用 ~,。', '打开应用。', ['打开', '应用', '。']],
  ['12 m² ~.m2 wide', '12 m² wide', ['12', 'm²', 'm²', 'wide']],
  ['', '', []],
])('the text of %j and its words', (raw, text, words) => {
  expect(indexedText(raw).text).toBe(text);
  expect(wordsIn(raw)).toEqual(words);
});

test.each([
  ['Plain ASCII text, with-punctuation.', 'Plain ASCII text, with-punctuation.'],
  ['1~3 days', '1~~3 days'],
  ['Don’t say “no”', "Don~'t say ~(no~)"],
  ['m² and H₂O', 'm² ~.m2 and H₂O ~.H2O'],
  ['the ﬁnal ＡＴＭ', 'the ﬁnal ~.final ＡＴＭ ~.ATM'],
  ['cafe\u0301', 'café'],
  ['IBAN DE89 3704 0044 0532 0130 00.', 'IBAN DE89~:3704~:0044~:0532~:0130~:00.'],
  ['25 000 EUR', '25~:000 EUR'],
  ['25,000.50', '25,000.50'],
  ['+1 (800) 555-0199', '+1~:(800)~:555-0199 ~.8005550199 ~.5550199'],
  ['C++ and .NET', 'C++ ~.Cplusplus and .NET ~.dotNET'],
  ['v2.3.1', 'v2.3.1 ~.2.3.1'],
  ['½ price', '½ price'],
  ['Handrail™', 'Handrail™'],
  ['soft\u00ADhyphen', 'softhyphen'],
  ['身份验证失败。', '身份 ~,验证 ~,失败 ~,。'],
  ['用Stripe付款', '用 ~,Stripe ~,付款'],
])('Pagefind gets %j as %j', (text, expected) => {
  expect(toIndexText(text)).toBe(expected);
});

const pieces = fc.constantFrom(
  ...'fee ~ ’ “ ” – · <b> 费用 失敗した ＡＴＭ ｶﾞ ㍿ ﬁ ² ™ ½ é đ ø ḑ \u{17000} पानी น้ำ ກຳ 25 000'.split(
    ' ',
  ),
  ...'+1 (800) 555-0199 C++ .net v2.3.1 👍 👨‍👩‍👧 \u0301 ~, ~. ~: & 。 「 」 \uD800'.split(' '),
  ' ',
);
const anyText = fc
  .oneof(
    fc.array(pieces, { maxLength: 30, size: 'max' }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  )
  .map((text) => text.replaceAll(/&[lg]t;|[\u00AD\u200B\u2060\uFEFF\uE000]/g, ''));

test('a text comes back as it was written, with single spaces', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const written = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
      expect(indexedText(toIndexText(text)).text).toBe(written);
    }),
    { numRuns: 500 },
  );
});

test('words are in order and contain every character except white space', () => {
  fc.assert(
    fc.property(anyText, (written) => {
      const { text, words } = indexedText(toIndexText(written));
      const ranges = words.filter((word, index) => word !== words[index - 1]);
      const together = ranges.map(([start, end]) => text.slice(start, end)).join('');
      expect(together.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      ranges.forEach(([start, end], index) => {
        expect(start).toBeGreaterThanOrEqual(ranges[index - 1]?.[1] ?? 0);
        expect(end).toBeGreaterThan(start);
      });
    }),
    { numRuns: 500 },
  );
});
