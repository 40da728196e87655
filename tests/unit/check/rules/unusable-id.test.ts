import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  [
    '## A {#x}\n\n<a id="x"></a>',
    '9:1 Duplicate id "x", as on line 7. Links lead to the first. Choose another id.',
  ],
  [
    '> [!QUESTION] Why? {#x}\n> So.\n\nB {#x}\n===',
    '10:3 Duplicate id "x", as on line 7. Links lead to the first. Choose another id.',
  ],
  [
    'a <a name="pageContent"></a>',
    '7:3 The id "pageContent" belongs to the page around the article. Choose another id.',
  ],
  [
    '## A {#user-content-1}',
    '7:6 The id "user-content-1" belongs to the page around the article. Choose another id.',
  ],
  [
    '<div id="a b">x</div>',
    '7:1 "a b" cannot be an id. Use letters, digits and hyphens, without spaces, quotes and ' +
      'percent signs.',
  ],
])('%j is found', (text, finding) => {
  expect(findingsOf('unusable-id', text)).toEqual([finding]);
});

test.each(['## A {#x}\n\n## B {#y}', '`<a id="x">` <a id="x" name="x"></a>', '## Fees {#Größe.1}'])(
  '%j is valid',
  (text) => {
    expect(findingsOf('unusable-id', text)).toEqual([]);
  },
);
