import { expect, test } from 'vitest';
import { linkFinder } from '../../../src/content/file-links.ts';

const linkOf = linkFinder('/site/articles/en/billing/fees.md');

test.each([
  ['card.md', '/articles/card/'],
  ['./card.mdx', '/articles/card/'],
  ['../account/reset.md#by-mail', '/articles/reset/#by-mail'],
  ['../account/reset.md?a=b.md#c.md', '/articles/reset/?a=b.md#c.md'],
  ['..%2Faccount/reset%2Dme.md', '/articles/reset-me/'],
  ['../../en/account/reset.md', '/articles/reset/'],
])('%s leads to %s', (url, page) => {
  expect(linkOf(url)).toBe(page);
});

test.each([
  '/articles/card.md',
  'https://example.com/card.md',
  '//example.com/card.md',
  'mailto:a@card.md',
  '#card.md',
  '?x=card.md',
  'card',
  'card.md.pdf',
  'Card.md',
  '../../../README.md',
  '../../xx/account/reset.md',
  '../_shared/note.md',
  '%E0%A4%A.md',
  String.raw`..\account\reset.md`,
])('%s is no link to an article', (url) => {
  expect(linkOf(url)).toBeUndefined();
});
