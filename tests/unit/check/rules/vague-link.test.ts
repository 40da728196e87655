import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  [
    'Click [here](/articles/subject/).',
    [
      '7:7 The link text "here" does not say where it leads. Name the target, for example "how to reset your password".',
    ],
  ],
  [
    '[Read more…](/articles/subject/)',
    [
      '7:1 The link text "Read more…" does not say where it leads. Name the target, for example "how to reset your password".',
    ],
  ],
  [
    '<a href="/articles/subject/">click here</a>',
    [
      '7:1 The link text "click here" does not say where it leads. Name the target, for example "how to reset your password".',
    ],
  ],
  [
    '[This page][a]\n\n[a]: /articles/subject/',
    [
      '7:1 The link text "This page" does not say where it leads. Name the target, for example "how to reset your password".',
    ],
  ],
])('%j is found', (text, findings) => {
  expect(findingsOf('vague-link', text)).toEqual(findings);
});

test.each([
  '[Here is your statement](/articles/subject/)',
  '<https://example.com/>',
  '[More about fees](/articles/subject/)',
])('%j is valid', (text) => {
  expect(findingsOf('vague-link', text)).toEqual([]);
});
