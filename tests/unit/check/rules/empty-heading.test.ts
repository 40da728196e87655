import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  ['##', ['7:1 Empty heading. Write its text behind the number signs, or remove it.']],
  ['## \n\ntext', ['7:1 Empty heading. Write its text behind the number signs, or remove it.']],
  [
    '## <!-- nothing -->',
    ['7:1 Empty heading. Write its text behind the number signs, or remove it.'],
  ],
])('%j is found', (text, findings) => {
  expect(findingsOf('empty-heading', text)).toEqual(findings);
});

test.each(['## `code`', '## ![A image](map.png)', '---'])('%j is valid', (text) => {
  expect(findingsOf('empty-heading', text)).toEqual([]);
});
