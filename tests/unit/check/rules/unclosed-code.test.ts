import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  ['```js\ncode', ['7:1 The code block is not closed. Add a line with ``` after it.']],
  ['> ~~~\n> code\n\ntext', ['7:3 The code block is not closed. Add a line with ~~~ after it.']],
  ['````\n```\ntext', ['7:1 The code block is not closed. Add a line with ```` after it.']],
])('%j is found', (text, findings) => {
  expect(findingsOf('unclosed-code', text)).toEqual(findings);
});

test.each([
  '```\ncode\n```',
  '- a\n\n  ```\n  code\n  ```',
  '    indented',
  '> ```\n> code\n> ```',
])('%j is valid', (text) => {
  expect(findingsOf('unclosed-code', text)).toEqual([]);
});
