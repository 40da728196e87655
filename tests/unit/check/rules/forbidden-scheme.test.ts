import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  [
    '[a](javascript:alert(1))',
    [
      '7:1 The address "javascript:alert(1)" begins with "javascript:", and the page would leave it out. Readers can open http, https, mailto and tel only: write such an address, or remove the link.',
    ],
  ],
  [
    '[a](java&#10;script:x)',
    [
      '7:1 The address "javascript:x" begins with "javascript:", and the page would leave it out. Readers can open http, https, mailto and tel only: write such an address, or remove the link.',
    ],
  ],
  [
    '[a](JaVaScript&colon;x)',
    [
      '7:1 The address "JaVaScript:x" begins with "javascript:", and the page would leave it out. Readers can open http, https, mailto and tel only: write such an address, or remove the link.',
    ],
  ],
  [
    '<a href="&#106;avascript:x">a</a>',
    [
      '7:1 The address "javascript:x" begins with "javascript:", and the page would leave it out. Readers can open http, https, mailto and tel only: write such an address, or remove the link.',
    ],
  ],
  [
    '![a](data:image/png;base64,AA)',
    [
      '7:1 The address "data:image/png;base64,AA" begins with "data:", and the page would leave it out. Put the image beside the article and write its file name.',
    ],
  ],
  [
    '[a](//example.com/x)',
    [
      '7:1 "//example.com/x" begins with two slashes and leads to another site. Write https://example.com/x, or one slash for this site.',
    ],
  ],
  [
    '[a](file:///etc/passwd)',
    [
      '7:1 The address "file:///etc/passwd" begins with "file:", and the page would leave it out. Readers can open http, https, mailto and tel only: write such an address, or remove the link.',
    ],
  ],
  [
    '[a](localhost:4321/x)',
    [
      '7:1 The address "localhost:4321/x" begins with "localhost:", and the page would leave it out. Write https:// before it.',
    ],
  ],
  [
    '<vbscript:x>',
    [
      '7:1 The address "vbscript:x" begins with "vbscript:", and the page would leave it out. Readers can open http, https, mailto and tel only: write such an address, or remove the link.',
    ],
  ],
  [
    '[a][b]\n\n[b]: data:text/html,x',
    [
      '9:1 The address "data:text/html,x" begins with "data:", and the page would leave it out. Readers can open http, https, mailto and tel only: write such an address, or remove the link.',
    ],
  ],
])('%j is found', (text, findings) => {
  expect(findingsOf('forbidden-scheme', text)).toEqual(findings);
});

test.each([
  '[a](HTTPS://example.com)',
  '[a](mailto:help@example.com)',
  '[a](tel:+15550100)',
  '`javascript:alert(1)`',
  'javascript: is a scheme',
  '[a](#x:y)',
])('%j is valid', (text) => {
  expect(findingsOf('forbidden-scheme', text)).toEqual([]);
});
