import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageFor } from '../../../../src/languages/registry.ts';
import {
  contentWords,
  normalize,
  quotedPhrases,
  wordsOf,
} from '../../../../src/search/engine/words.ts';

test.each([
  ['  Lost Phone ', 'lost phone'],
  ['don’t', "don't"],
  ['non‑BTC', 'non-btc'],
  ['ﬁat Ｆｅｅ', 'fiat fee'],
  ['$600', '600'],
  ['1 + 1', '1   1'],
  ['a\u0000b\u200Bc', 'a b c'],
])('normalizes %j to %j', (query, expected) => {
  expect(normalize(query)).toBe(expected);
});

test.each([
  ['Why did my "verification" fail?', ['why', 'did', 'my', 'verification', 'fail']],
  ['deposits/withdrawals, limits; fees', ['deposits', 'withdrawals', 'limits', 'fees']],
  ['Form 1099-MISC costs $600.', ['form', '1099-misc', 'costs', '600']],
  ["the issuer's fee", ['the', 'issuer', 'fee']],
  ["what's 'this'?", ['what', 'this']],
  ['v2.0 a@b.co foo_bar', ['v2.0', 'a@b.co', 'foo_bar']],
  ['<b>bold</b>', ['b', 'bold', 'b']],
  ['👍 ok', ['👍', 'ok']],
  ['费用 是多少？', ['费用', '是', '多少']],
  ['TRC-20ネットワーク', ['trc-20', 'ネットワーク']],
  ['पानी, बदलें।', ['पानी', 'बदलें']],
  ['ค่าน้ำ', ['ค่าน้ำ']],
  ['می\u200Cخواهم', ['میخواهم']],
  ['cafe\u0301', ['café']],
  ['½ price', ['½', 'price']],
  ['Handrail™ m² № 5 Ⅳ ①', ['handrail', 'm2', 'no', '5', 'iv', '1']],
  ['C++, C# and .NET', ['cplusplus', 'csharp', 'and', 'dotnet']],
  ['25,000 25 000 3,14', ['25-000', '25-000', '3-14']],
  ['+1 (800) 555-0199', ['1-800-555-0199']],
  ['DE89 3704 0044 0532 0130 00', ['de89-3704-0044-0532-0130-00']],
  ['„Konto“ «compte» »Konto« 「口座」', ['konto', 'compte', 'konto', '口座']],
  ['- ... !?', []],
  ['', []],
])('the words of %j are %j', (query, words) => {
  expect(wordsOf(query)).toEqual(words);
});

test.each([
  ['"wire transfer"', ['wire transfer']],
  ['“wire transfer”', ['wire transfer']],
  ['„wire transfer“', ['wire transfer']],
  ['«wire transfer»', ['wire transfer']],
  ['« wire transfer »', ['wire transfer']],
  ['»wire transfer«', ['wire transfer']],
  ['‹wire transfer›', ['wire transfer']],
  ['「振込」', ['振込']],
  ['『振込』', ['振込']],
  ['‘wire transfer’', ['wire transfer']],
  ['‘don’t panic’', ["don't panic"]],
  ['“the "best" price”.', ['the "best" price']],
  ['"wire transfer" "phone"', ['wire transfer', 'phone']],
  ['»wire transfer«, »phone«', ['wire transfer', 'phone']],
  ['「振込」「口座」', ['振込', '口座']],
  ['"wire transfer" or "phone"', []],
  ['"wire" transfer "phone"', []],
  ['「振込」の「口座」', []],
  ['“wire” transfer', []],
  ['"wire"transfer"', []],
  ['"', []],
  ['""', []],
  ['" "', []],
  ['wire', []],
])('the phrases in %j are %j', (query, phrases) => {
  expect(quotedPhrases(query)).toEqual(phrases);
});

test('no word is empty, has white space or begins with punctuation', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (query) => {
      for (const word of wordsOf(query)) expect(word).toMatch(/^[\p{L}\p{N}\p{So}]\S*$/u);
    }),
  );
});

test('words beyond the maximum length are left out', () => {
  expect(contentWords(`${'fee '.repeat(250)}tail`, { stopWords: new Set() })).toEqual(['fee']);
});

const english = languageFor('en').stopWords;

test.each([
  [
    'why did my identity verification fail on my phone?',
    ['identity', 'verification', 'fail', 'phone'],
  ],
  ['How do I reset a password', ['reset', 'password']],
  ['Why can’t I withdraw', ['withdraw']],
  ['how do I', ['how', 'do', 'i']],
  ['fee fee Fee', ['fee']],
  ['5 days hold', ['days', 'hold']],
  ['4 2', ['4', '2']],
])('the content words of %j are %j', (query, words) => {
  expect(contentWords(query, { stopWords: english })).toEqual(words);
});

test('a language has the stop words of its base language, or none', () => {
  expect(languageFor('en-GB').stopWords).toBe(english);
  expect(languageFor('tlh').stopWords.size).toBe(0);
});
