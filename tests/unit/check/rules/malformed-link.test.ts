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
    ['7:1 "[a](tel:call us)" is not a link. Write a phone number such as tel:+15550100.'],
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
  [
    '[our `site`](https://fees.example/<b> c)',
    'Write the URL without spaces: https://fees.example/<b>%20c.',
  ],
  ['[call](tel:+1 (555) 01-00)', 'Write the number without spaces: tel:+15550100.'],
  [
    '[a](mailto:a b@fees.example?subject=Hi there)',
    'Write the URL without spaces: mailto:ab@fees.example?subject=Hi%20there.',
  ],
  ['[a](https:// fees.example)', 'Write the URL without spaces: https://fees.example.'],
  [
    '[a](/articles/subject/ “Fees”)',
    'Put its title, behind the URL, between one pair of straight quotes.',
  ],
  ['(fees)[https://fees.example]', 'Swap the brackets: [fees](https://fees.example).'],
  ['(fees)[/articles/subject/]', 'Swap the brackets: [fees](/articles/subject/).'],
])('the fix for %j', (text, fix) => {
  expect(findingsOf('malformed-link', `See **it**: ${text}`)).toEqual([
    `7:13 "${text}" is not a link. ${fix}`,
  ]);
});

test.each([
  'Invoke[TOutput](IEnumerable input, string name)',
  'array[0](the first one) and List[T](a',
  '(see)[#5] and (a)[b]',
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
