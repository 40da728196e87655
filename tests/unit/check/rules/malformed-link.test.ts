import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  [
    '[fees] (/articles/subject/)',
    [
      '7:1 "[fees] (/articles/subject/)" is shown as it stands. Take out the space between the square and the round brackets.',
    ],
  ],
  [
    '[fees](/articles/the subject/)',
    [
      '7:1 "[fees](/articles/the subject/)" is shown as it stands. Write /articles/the%20subject/, without spaces.',
    ],
  ],
  [
    '[fees](/articles/subject/',
    [
      '7:1 "[fees](/articles/subject/" is shown as it stands. Close the round bracket behind the address.',
    ],
  ],
  [
    '![Map](/the map.png)',
    ['7:1 "![Map](/the map.png)" is shown as it stands. Write /the%20map.png, without spaces.'],
  ],
  [
    '[a](tel:call us)',
    ['7:1 "[a](tel:call us)" is shown as it stands. Write tel:call%20us, without spaces.'],
  ],
])('%j is found', (text, findings) => {
  expect(findingsOf('malformed-link', text)).toEqual(findings);
});

test.each(['[fees](/articles/subject/)', '`[a] (/b)`', 'items [1] (see below)', '\\[a](/b)'])(
  '%j is valid',
  (text) => {
    expect(findingsOf('malformed-link', text)).toEqual([]);
  },
);
