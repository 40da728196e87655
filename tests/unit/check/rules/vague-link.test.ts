import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  [
    'Click [here](/articles/subject/).',
    [
      '7:7 "here" does not say where the link leads. Write what readers find there, for example "how to reset your password".',
    ],
  ],
  [
    '[Read more…](/articles/subject/)',
    [
      '7:1 "Read more…" does not say where the link leads. Write what readers find there, for example "how to reset your password".',
    ],
  ],
  [
    '<a href="/articles/subject/">click here</a>',
    [
      '7:1 "click here" does not say where the link leads. Write what readers find there, for example "how to reset your password".',
    ],
  ],
  [
    '[This page][a]\n\n[a]: /articles/subject/',
    [
      '7:1 "This page" does not say where the link leads. Write what readers find there, for example "how to reset your password".',
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
