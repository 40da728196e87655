import { expect, test } from 'vitest';
import { articleSchema } from '../../../src/content/article-schema.ts';

const minimal = { title: 'Fees', category: 'faq', published: '2024-01-01', updated: '2024-01-02' };
const accepts = (fields: object) => articleSchema.safeParse({ ...minimal, ...fields }).success;

test('fills in the defaults', () => {
  expect(articleSchema.parse(minimal)).toEqual({
    ...minimal,
    views: 0,
    keywords: [],
    draft: false,
    glossary: true,
    related: [],
    redirect_from: [],
  });
});

test.each([
  ['a title of 160 characters', { title: 'a'.repeat(160) }],
  ['equal days', { updated: '2024-01-01' }],
  ['a leap day', { updated: '2024-02-29' }],
  ['a thousand million views', { views: 1_000_000_000 }],
  ['a description of 300 characters', { description: 'a'.repeat(300) }],
  ['a draft', { draft: true }],
  ['an expiry on the day of publication', { expires: '2024-01-01' }],
  ['a review day', { review: '2027-01-01' }],
  ['related articles', { related: ['a', 'reset-password-2'] }],
  ['old addresses', { redirect_from: ['/hc/en-us/articles/360', '/old/'] }],
])('accepts %s', (_name, fields) => {
  expect(accepts(fields)).toBe(true);
});

test.each([
  ['no title', { title: undefined }],
  ['a title of white space', { title: '  ' }],
  ['a title of 161 characters', { title: 'a'.repeat(161) }],
  ['a title that is a number', { title: 2024 }],
  ['an unknown category', { category: 'news' }],
  ['a day that does not exist', { published: '2023-02-29' }],
  ['a day with a time', { published: '2024-01-01T00:00:00Z' }],
  ['a day that is a number', { published: 20240101 }],
  ['a day without zeros', { published: '2024-1-1' }],
  ['an update before the publication', { updated: '2023-12-31' }],
  ['an expiry before the publication', { expires: '2023-12-31' }],
  ['negative views', { views: -1 }],
  ['half a view', { views: 0.5 }],
  ['too many views', { views: 1_000_000_001 }],
  ['views that are text', { views: '12' }],
  ['endless views', { views: Infinity }],
  ['keywords that are one text', { keywords: 'fees, limits' }],
  ['an empty keyword', { keywords: [''] }],
  ['a draft that is text', { draft: 'yes' }],
  ['a related article by its file', { related: ['fees.md'] }],
  ['a related article by its address', { related: ['/articles/fees/'] }],
  ['an old address without its slash', { redirect_from: ['old/'] }],
  ['an old address with a query', { redirect_from: ['/old?id=1'] }],
  ['an unknown field', { author: 'Ada' }],
])('refuses %s', (_name, fields) => {
  expect(accepts(fields)).toBe(false);
});

test('reads keywords that are numbers as the words they are', () => {
  expect(articleSchema.parse({ ...minimal, keywords: ['2fa', 1099] }).keywords).toEqual([
    '2fa',
    '1099',
  ]);
});

test('takes white space from around texts', () => {
  const { title, owner } = articleSchema.parse({ ...minimal, title: ' Fees ', owner: ' Support ' });
  expect([title, owner]).toEqual(['Fees', 'Support']);
});
