import { expect, test } from 'vitest';
import { proseOf, termCounter, termReader } from '../../../src/text/terms.ts';

const termsOf = termReader({
  stopWords: new Set(['the', 'my', "don't"]),
  stem: (word) => word.replace(/s$/, ''),
});

test.each([
  ['The passkeys of my phone', ['passkey', 'of', 'phone']],
  ["Don’t reset it, don't!", ['reset', 'it']],
  ["The exchange's fees", ['exchange', 'fee']],
  ['ＶＡＴ and 1099-K in 2024: $600, 5 %', ['vat', 'and', 'in']],
  ['2FA with a TOTP_code', ['2fa', 'with', 'totp', 'code']],
  ['Überprüfung im März', ['überprüfung', 'im', 'märz']],
  ['身份验证', ['身份', '份验', '验证']],
  ['税', ['税']],
  ['fee, fees', ['fee', 'fee']],
  ['', []],
])('the terms of "%s" are %j', (text, terms) => {
  expect(termsOf(text)).toEqual(terms);
});

test('a script without spaces gives pairs of neighbours, marks and all', () => {
  const terms = termsOf('ยืนยันตัวตน');
  expect(terms.length).toBeGreaterThan(5);
  expect(terms.every((term) => [...term].length === 2)).toBe(true);
});

test.each([
  ['[a link](/articles/secret/ "title") and <https://secret.example>', /secret|title/],
  ['see https://secret.example/path?q=1 there', /secret|path/],
  ['<div class="secret">text</div>', /secret|div/],
  ['![alt text](secret.png)', /secret|png/],
  ["import Secret from './secret.astro';\n\ntext", /secret/i],
])('of "%s" no address, tag or import is left', (markdown, gone) => {
  expect(proseOf(markdown)).not.toMatch(gone);
  expect(proseOf(markdown)).toMatch(/link|see|text/);
});

test.each(['<', '](', '[', 'https://', '`', "a'"])(
  'a text of nothing but "%s" is read at once',
  (sign) => {
    const started = performance.now();
    termsOf(proseOf(sign.repeat(100_000)));
    expect(performance.now() - started).toBeLessThan(1000);
  },
);

test('counts the terms of texts, by the same numbers in all of them', () => {
  const forms = { stopWords: new Set(['the']), stem: (word: string) => word.replace(/s$/, '') };
  const counter = termCounter(forms);
  const counted = (text: string) => {
    const { terms, counts } = counter.count(text);
    return Array.from(terms, (term, at) => [term, counter.termAt(term), counts[at]]);
  };
  expect(counted('The fees, a fee and 税金额')).toEqual([
    [0, 'fee', 2],
    [1, 'and', 1],
    [2, '税金', 1],
    [3, '金额', 1],
  ]);
  expect(counted('Limit and fees')).toEqual([
    [4, 'limit', 1],
    [1, 'and', 1],
    [0, 'fee', 1],
  ]);
  expect(counted('')).toEqual([]);
  const sum = counter.sum([
    { counts: counter.count('limit'), weight: 6 },
    { counts: counter.count('fee limit fee'), weight: 1 },
  ]);
  expect(sum).toEqual({ terms: Uint32Array.of(4, 0), counts: Float32Array.of(7, 2) });
});
