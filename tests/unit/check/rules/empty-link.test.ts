import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  [
    '[](/articles/subject/)',
    [
      '7:1 The link to "/articles/subject/" has no words, so nobody can see it. Write them between the square brackets.',
    ],
  ],
  [
    '[a]()',
    [
      '7:1 The link "a" leads nowhere. Write its address between the round brackets, or remove the link.',
    ],
  ],
  [
    '[]()',
    [
      '7:1 The link leads nowhere. Write its address between the round brackets, or remove the link.',
    ],
  ],
  [
    '[a](#)',
    [
      '7:1 The link "a" leads nowhere. Write its address between the round brackets, or remove the link.',
    ],
  ],
  [
    '[![](x.png)](/articles/subject/)',
    [
      '7:1 The link to "/articles/subject/" is an image without alternative text. Say where it leads: [![what it opens](image.png)](address).',
    ],
  ],
  [
    '<a href="/articles/subject/"></a>',
    [
      '7:1 The link to "/articles/subject/" has no words, so nobody can see it. Write them between the square brackets.',
    ],
  ],
  [
    '[a][]\n\n[a]: #',
    [
      '7:1 The link "a" leads nowhere. Write its address between the round brackets, or remove the link.',
    ],
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
