import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  [
    '[fees] (/articles/subject/)',
    [
      '7:1 "[fees] (/articles/subject/)" is not a link. Remove the space between the ' +
        'square and the round brackets.',
    ],
  ],
  [
    '[fees](/articles/the subject/)',
    [
      '7:1 "[fees](/articles/the subject/)" is not a link. Write the URL without spaces: ' +
        '/articles/the%20subject/.',
    ],
  ],
  [
    '[fees](/articles/subject/',
    ['7:1 "[fees](/articles/subject/" is not a link. Close the round bracket behind the URL.'],
  ],
  [
    '![Map](/the map.png)',
    ['7:1 "![Map](/the map.png)" is not a link. Write the URL without spaces: /the%20map.png.'],
  ],
  [
    '[a](tel:call us)',
    ['7:1 "[a](tel:call us)" is not a link. Write the URL without spaces: tel:call%20us.'],
  ],
  ...['https://fees.example/a', 'www.fees.example', 'mailto:a@fees.example', '#fees'].map(
    (url): [string, string[]] => [
      `See [Fees] (${url}) now`,
      [
        `7:5 "[Fees] (${url})" is not a link. Remove the space between the square and the ` +
          'round brackets.',
      ],
    ],
  ),
  [
    '[Fees](https://fees.example/a b)',
    [
      '7:1 "[Fees](https://fees.example/a b)" is not a link. Write the URL without spaces: ' +
        'https://fees.example/a%20b.',
    ],
  ],
])('%j is found', (text, findings) => {
  expect(findingsOf('malformed-link', text)).toEqual(findings);
});

test.each([
  '[fees](/articles/subject/)',
  '`[a] (/b)`',
  'items [1] (see below)',
  '\\[a](/b)',
  'https://fees.example/[a] (b)',
  '[Fees](https://fees.example) (https://fees.example)',
  '<https://fees.example/[a](/b)>',
])('%j is valid', (text) => {
  expect(findingsOf('malformed-link', text)).toEqual([]);
});
