import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  [
    'See [the fees][fees].',
    [
      '7:5 "[fees]" is not defined, so the brackets are shown. Write [the fees](address), or a line "[fees]: address".',
    ],
  ],
  [
    '[fees][]',
    [
      '7:1 "[fees]" is not defined, so the brackets are shown. Write [fees](address), or a line "[fees]: address".',
    ],
  ],
  [
    'A note[^1].',
    ['7:7 The footnote "[^1]" has no text, so the brackets are shown. Add a line "[^1]: text".'],
  ],
  [
    '> see *[a][b]*',
    [
      '7:8 "[b]" is not defined, so the brackets are shown. Write [a](address), or a line "[b]: address".',
    ],
  ],
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
