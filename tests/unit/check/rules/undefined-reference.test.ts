import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  [
    'See [the fees][fees].',
    ['7:5 Undefined reference "[fees]". Write [the fees](url), or add a line "[fees]: url".'],
  ],
  [
    '[fees][]',
    ['7:1 Undefined reference "[fees]". Write [fees](url), or add a line "[fees]: url".'],
  ],
  ['A note[^1].', ['7:7 Undefined footnote "[^1]". Add a line "[^1]: text".']],
  ['> see *[a][b]*', ['7:8 Undefined reference "[b]". Write [a](url), or add a line "[b]: url".']],
])('%j is found', (text, findings) => {
  expect(findingsOf('undefined-reference', text)).toEqual(findings);
});

test.each([
  '[the fees][fees]\n\n[fees]: /articles/subject/',
  'note[^1]\n\n[^1]: Text',
  '`[a][b]`',
  '\\[a][b]',
  '[optional] [ ] [x]',
])('%j is valid', (text) => {
  expect(findingsOf('undefined-reference', text)).toEqual([]);
});
