import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  [
    '[](/articles/subject/)',
    ['7:1 The link to "/articles/subject/" has no text. Write it between the square brackets.'],
  ],
  [
    '[a]()',
    ['7:1 The link "a" has no URL. Write it between the round brackets, or remove the link.'],
  ],
  ['[]()', ['7:1 The link has no URL. Write it between the round brackets, or remove the link.']],
  [
    '[a](#)',
    ['7:1 The link "a" has no URL. Write it between the round brackets, or remove the link.'],
  ],
  [
    '[![](x.png)](/articles/subject/)',
    [
      '7:1 The image in the link to "/articles/subject/" has no alternative text. Say where it leads: [![where it leads](image.png)](/articles/subject/).',
    ],
  ],
  [
    '<a href="/articles/subject/"></a>',
    ['7:1 The link to "/articles/subject/" has no text. Write it between the square brackets.'],
  ],
  [
    '[a][]\n\n[a]: #',
    ['7:1 The link "a" has no URL. Write it between the round brackets, or remove the link.'],
  ],
])('%j is found', (text, findings) => {
  expect(findingsOf('empty-link', text)).toEqual(findings);
});

test.each([
  '[![The map](x.png)](/articles/subject/)',
  '[`code`](/articles/subject/)',
  '<a href="/articles/subject/">a</a>',
  '[<kbd>K</kbd>](/articles/subject/)',
  '- [ ] a task',
])('%j is valid', (text) => {
  expect(findingsOf('empty-link', text)).toEqual([]);
});
