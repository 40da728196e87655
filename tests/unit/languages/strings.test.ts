import { expect, test } from 'vitest';
import { strings as en } from '../../../src/languages/en/strings.ts';
import { fill, plural } from '../../../src/languages/fill-text.ts';
import { stringsFor } from '../../../src/languages/strings-for.ts';

test.each([
  ['Published on {date}', { date: 'Aug 8, 2024' }, 'Published on Aug 8, 2024'],
  ['{a}{b}{a}', { a: '1', b: '2' }, '121'],
  ['“{query}”', { query: '$& {count}' }, '“$& {count}”'],
  ['no placeholder', { date: 'x' }, 'no placeholder'],
  ['{missing} stays', {}, '{missing} stays'],
])('fills "%s"', (text, values, expected) => {
  expect(fill(text, values)).toBe(expected);
});

test.each([
  [0, 'en', '0 views'],
  [1, 'en', '1 view'],
  [31_038, 'en', '31,038 views'],
  [31_038, 'de', '31.038 views'],
])('the plural of %i in %s is "%s"', (count, lang, expected) => {
  expect(plural({ one: '{count} view', other: '{count} views' }, count, lang)).toBe(expected);
});

test('a plural fills other values too, and `other` is used for missing forms', () => {
  expect(plural({ other: '{count} for {query}' }, 1, 'en', { query: 'fees' })).toBe('1 for fees');
  expect(plural({ one: 'один', few: 'мало', many: 'много', other: 'другое' }, 3, 'ru')).toBe(
    'мало',
  );
});

test.each(['en', 'en-GB'])('the locale "%s" has English texts', (locale) => {
  expect(stringsFor(locale)).toBe(en);
});
