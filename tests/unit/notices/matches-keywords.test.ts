import { expect, test } from 'vitest';
import { matchesKeywords } from '../../../src/notices/matches-keywords.ts';

test.each([
  ['my card was declined', ['card'], true],
  ['Cards', ['card'], true],
  ['payment', ['payments'], true],
  ['card payment failed', ['payment card'], true],
  ['card', ['payment card'], false],
  ['discard changes', ['card'], false],
  ['cardboard', ['card'], false],
  ['car', ['card'], false],
  ['Überweisung', ['uberweisung'], true],
  ['无法用银行卡付款', ['银行卡'], true],
  ['银行', ['银行卡'], false],
  ['', ['card'], false],
  ['card', [], false],
  ['card', ['…'], false],
])('%j, keywords %j: %s', (query, keywords, expected) => {
  expect(matchesKeywords(query, keywords)).toBe(expected);
});
