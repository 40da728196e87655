import { expect, test } from 'vitest';
import { articleText, findingsOf, PATH } from '../../../support/checked-articles.ts';

const other = { 'en/basics/reset-password.md': articleText('Text.') };

test.each([
  [
    '[a](reset-password#by-mail)',
    '7:1 Relative link "reset-password#by-mail". Write /articles/reset-password/#by-mail.',
  ],
  [
    '<a href="./reset-password/">a</a>',
    '7:1 Relative link "./reset-password/". Write /articles/reset-password/.',
  ],
  [
    '[a](reset-pasword.html)',
    '7:1 Relative link "reset-pasword.html", and no article "reset-pasword". Did you mean ' +
      '/articles/reset-password/?',
  ],
  [
    '[a](www.example.com/x)',
    '7:1 "www.example.com/x" leads to a page of this site. Write https://www.example.com/x.',
  ],
])('%j is found', (text, finding) => {
  expect(findingsOf('relative-link', { [PATH]: articleText(text), ...other })).toEqual([finding]);
});

test.each([
  '[a](#here)',
  '[a](files/terms.pdf)',
  '[a](reset-password.md)',
  '[a](/articles/reset-password/)',
  '[a](https://example.com)',
  'www.example.com',
  'help@example.com',
  '![A map](map.png)',
])('%j is valid', (text) => {
  expect(findingsOf('relative-link', { [PATH]: articleText(text), ...other })).toEqual([]);
});
