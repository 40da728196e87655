import { expect, test } from 'vitest';
import { articleText, findingsOf, PATH } from '../../../support/checked-articles.ts';

const other = { 'en/basics/fees.md': articleText('Text.', ['redirect_from: [/old/costs/]']) };

test.each([
  [
    '[a](/articles/fees#now)',
    '7:1 Write /articles/fees/#now, with the slash at the end; without it readers get there by a detour.',
  ],
  [
    '[a](/articles/fees/index.html)',
    '7:1 Write /articles/fees/, with the slash at the end; without it readers get there by a detour.',
  ],
  [
    '[a](https://help.fernhill.example/articles/fees/?x=1)',
    '7:1 Write /articles/fees/?x=1: the address of this site itself would lead out of previews and test sites.',
  ],
  ['[a](/old/costs)', '7:1 The article has moved: write /articles/fees/, which needs no redirect.'],
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
