import { expect, test } from 'vitest';
import { articleText, findingsOf, PATH } from '../../../support/checked-articles.ts';

const other = { 'en/basics/fees.md': articleText('Text.', ['redirect_from: [/old/costs/]']) };

test.each([
  ['[a](/articles/fees#now)', '7:1 Write /articles/fees/#now to save a redirect.'],
  ['[a](/articles/fees/index.html)', '7:1 Write /articles/fees/ to save a redirect.'],
  [
    '[a](https://help.fernhill.example/articles/fees/?x=1)',
    '7:1 Write /articles/fees/?x=1. The URL of this site would lead out of previews.',
  ],
  ['[a](/old/costs)', '7:1 The page has moved. Write /articles/fees/ to save a redirect.'],
])('%j is found', (text, finding) => {
  expect(findingsOf('non-canonical-link', { [PATH]: articleText(text), ...other })).toEqual([
    finding,
  ]);
});

test.each([
  '[a](/articles/fees/#now)',
  '[a](/articles/fees.md)',
  '[a](https://other.example/articles/fees)',
])('%j is valid', (text) => {
  expect(findingsOf('non-canonical-link', { [PATH]: articleText(text), ...other })).toEqual([]);
});
