import { expect, test } from 'vitest';
import { readWidgetMessage } from '../../../src/domain/widget-messages.ts';
import { articlesAt } from '../../../src/domain/widget-places.ts';
import { widgetLocale } from '../../../src/domain/widget-settings.ts';

const at = (pattern: string, path: string) =>
  articlesAt([{ path: pattern, articles: [{ slug: 'a', title: 'A' }] }], path).length > 0;

test.each([
  ['/withdraw', '/withdraw'],
  ['/withdraw', '/withdraw/'],
  ['/withdraw/', '/withdraw'],
  ['/withdraw*', '/withdraw'],
  ['/withdraw*', '/withdraw/cash/1'],
  ['/*/deposit', '/accounts/7/deposit'],
  ['/a*b*c', '/a-b-b-c'],
  ['/a**', '/a'],
  ['/', '/'],
  ['/*', '/'],
  ['/a.b', '/a.b'],
  ['/withdraw', '/withdraw#fees'],
  ['/#/pay*', '/#/pay/now'],
])('%s matches %s', (pattern, path) => expect(at(pattern, path)).toBe(true));

test.each([
  ['/withdraw', '/withdrawals'],
  ['/withdraw', '/app/withdraw'],
  ['/Withdraw', '/withdraw'],
  ['/*/deposit', '/accounts/7/deposits'],
  ['/ab*ba', '/aba'],
  ['/a*b*c', '/a-c-b'],
  ['/a.b', '/axb'],
  ['/#/pay*', '/'],
])('%s does not match %s', (pattern, path) => expect(at(pattern, path)).toBe(false));

test('many wildcards take no time that grows out of proportion', () => {
  expect(at(`/${'*a'.repeat(200)}b`, `/${'a'.repeat(10_000)}`)).toBe(false);
});

test('the articles of all places that match come in order, once each, and six at most', () => {
  const article = (slug: string) => ({ slug, title: slug });
  const places = [
    { path: '/pay*', articles: ['b', 'a'].map(article) },
    { path: '/other', articles: ['x'].map(article) },
    { path: '/*', articles: ['a', 'c', 'd', 'e', 'f', 'g'].map(article) },
  ];
  expect(articlesAt(places, '/pay/now').map(({ slug }) => slug)).toEqual([...'bacdef']);
});

type Locale = { readonly code: string };
const locales: [Locale, ...Locale[]] = [
  { code: 'en' },
  { code: 'de' },
  { code: 'pt-BR' },
  { code: 'zh-Hant' },
];

test.each([
  ['de', 'de'],
  ['DE', 'de'],
  ['de-AT', 'de'],
  ['de_CH', 'de'],
  ['pt-BR', 'pt-BR'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['zh-Hant-TW', 'zh-Hant'],
  ['fr', 'en'],
  ['', 'en'],
  ['den', 'en'],
])('a page in "%s" gets the help in %s', (wanted, code) => {
  expect(widgetLocale(locales, wanted).code).toBe(code);
});

test.each([undefined, null, 7, 'hello', [], {}, { handrail: 7 }, { type: 'hello' }])(
  'of other messages, such as %j, nothing is read',
  (data) => expect(readWidgetMessage(data)).toBeUndefined(),
);
