import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  [
    '[a](%E0%A4%A)',
    [
      '7:1 "%A" in the address "%E0%A4%A" is no escape. Write %25 for a percent sign, or correct the address.',
    ],
  ],
  [
    '[a](/x%20%E0%A4)',
    [
      '7:1 The escapes in the address "/x%20%E0%A4" are not those of UTF-8 text. Write the letters themselves.',
    ],
  ],
  [
    '[a](<two words>)',
    ['7:1 There is white space in the address "two words". Write %20 for a space, or take it out.'],
  ],
  [
    '[a](https://)',
    ['7:1 "https://" is not a whole address. Write one such as https://example.com/page.'],
  ],
  [
    '[a](http:example.com)',
    ['7:1 "http:example.com" is not a whole address. Write one such as https://example.com/page.'],
  ],
  [
    '[a](mailto:help)',
    ['7:1 "mailto:help" holds no mail address. Write one such as mailto:help@example.com.'],
  ],
  [
    '<a href="tel:call-us">a</a>',
    ['7:1 "tel:call-us" is not a number to call. Write one such as tel:+15550100, without spaces.'],
  ],
  [
    '![a](100%.png)',
    [
      '7:1 "%.p" in the address "100%.png" is no escape. Write %25 for a percent sign, or correct the address.',
    ],
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
