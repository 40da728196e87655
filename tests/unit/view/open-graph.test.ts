import { expect, test } from 'vitest';
import { openGraphLocale } from '../../../src/view/open-graph.ts';

test.each([
  ['en', 'en_US'],
  ['en-GB', 'en_GB'],
  ['de', 'de_DE'],
  ['pt-BR', 'pt_BR'],
  ['zh-Hant', 'zh_TW'],
  ['ja', 'ja_JP'],
])('the locale %s is %s in Open Graph', (lang, expected) => {
  expect(openGraphLocale(lang)).toBe(expected);
});
