import { expect, test } from 'vitest';
import { termFinder, termKey } from '../../../src/text/term-finder.ts';

const terms = [
  ['Stop order', 'stop orders', 'stop-loss'],
  ['order'],
  ['PIN'],
  ['Order book'],
  ['止损单'],
  ['API'],
  ["trader's tax"],
  ['2FA'],
  ['Überweisung'],
];
const find = termFinder(terms);
const found = (text: string) =>
  find(text).map(({ term, start, end }) => `${term}:${text.slice(start, end)}`);

test.each([
  ['a word in any case', 'An ORDER and an Order.', ['1:ORDER', '1:Order']],
  ['the longest of overlapping terms', 'A stop order, then an order.', ['0:stop order', '1:order']],
  ['the first of overlapping terms', 'A stop order book.', ['0:stop order']],
  ['whole words only', 'Reorder, orders, ordering, preorder.', []],
  ['words beside punctuation', '(order) “order” order.', ['1:order', '1:order', '1:order']],
  [
    'a term across a line break',
    'A stop\norder and a stop\u00A0order.',
    ['0:stop\norder', '0:stop\u00A0order'],
  ],
  [
    'other hyphens and apostrophes',
    'A stop‑loss, a trader’s tax.',
    ['0:stop‑loss', '6:trader’s tax'],
  ],
  ['a name of capitals in its case only', 'Your PIN. They pin it.', ['2:PIN']],
  ['a name with a digit', 'Use 2FA, not 2fa.', ['7:2FA']],
  [
    'letters with accents',
    'Eine überweisung, die ÜBERWEISUNG.',
    ['8:überweisung', '8:ÜBERWEISUNG'],
  ],
  ['a word between words without spaces', '什么是止损单？设置止损单价格', ['4:止损单', '4:止损单']],
  ['a word beside another script', '使用API密钥', ['5:API']],
  ['nothing in an empty text', '', []],
  ['nothing inside a word with a mark', 'order\u0301 and _order', []],
  ['text whose lower case is longer', 'İ order', ['1:order']],
])('finds %s', (_name, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('without terms, nothing is found', () => {
  expect(termFinder([])('An order.')).toEqual([]);
});

test('reads a long text of beginnings once', () => {
  const many = termFinder(Array.from({ length: 300 }, (_, n) => [`${'a '.repeat(n % 40)}b${n}`]));
  expect(many('a '.repeat(20_000))).toEqual([]);
});

test.each([
  ['Stop  order', 'stop order', true],
  ['Don’t', "don't", true],
  ['PIN', 'pin', false],
  ['PIN', 'PIN', true],
])('the forms %s and %s are the same: %s', (first, second, same) => {
  expect(termKey(first) === termKey(second)).toBe(same);
});
