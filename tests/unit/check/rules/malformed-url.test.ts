import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  [
    '[a](%E0%A4%A)',
    ['7:1 Invalid escape "%A" in the URL "%E0%A4%A". Write %25 for a percent sign.'],
  ],
  [
    '[a](/x%20%E0%A4)',
    ['7:1 The escapes in the URL "/x%20%E0%A4" are not UTF-8. Write the letters themselves.'],
  ],
  [
    '[a](<two words>)',
    ['7:1 White space in the URL "two words". Write the URL without spaces: two%20words.'],
  ],
  ['[a](https://)', ['7:1 Incomplete URL "https://". Write one such as https://example.com/page.']],
  [
    '[a](http:example.com)',
    ['7:1 "http:example.com" has a misspelt "http://". Write http://example.com.'],
  ],
  [
    '[a](mailto:help)',
    ['7:1 No email address in "mailto:help". Write one such as mailto:help@example.com.'],
  ],
  [
    '<a href="tel:call-us">a</a>',
    ['7:1 Invalid phone number "tel:call-us". Write one such as tel:+15550100, without spaces.'],
  ],
  [
    '![a](100%.png)',
    ['7:1 Invalid escape "%.p" in the URL "100%.png". Write %25 for a percent sign.'],
  ],
])('%j is found', (text, findings) => {
  expect(findingsOf('malformed-url', text)).toEqual(findings);
});

test.each([
  '[a](https://example.com/%E9t%E9)',
  '[a](/caf%C3%A9.pdf)',
  '[a](/café.pdf)',
  '[a](mailto:help@example.com?subject=Hello%20there)',
  '[a](tel:+1-555-0100)',
  '[a](https://example.com/?q=a&b=c#d)',
])('%j is valid', (text) => {
  expect(findingsOf('malformed-url', text)).toEqual([]);
});
