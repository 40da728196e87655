import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  [
    '[a](javascript:alert(1))',
    [
      '7:1 Forbidden scheme "javascript:" in the URL "javascript:alert(1)". Use http, https, mailto or tel, or remove the link.',
    ],
  ],
  [
    '[a](java&#10;script:x)',
    [
      '7:1 Forbidden scheme "javascript:" in the URL "javascript:x". Use http, https, mailto or tel, or remove the link.',
    ],
  ],
  [
    '[a](JaVaScript&colon;x)',
    [
      '7:1 Forbidden scheme "javascript:" in the URL "JaVaScript:x". Use http, https, mailto or tel, or remove the link.',
    ],
  ],
  [
    '<a href="&#106;avascript:x">a</a>',
    [
      '7:1 Forbidden scheme "javascript:" in the URL "javascript:x". Use http, https, mailto or tel, or remove the link.',
    ],
  ],
  [
    '![a](data:image/png;base64,AA)',
    [
      '7:1 Forbidden scheme "data:" in the URL "data:image/png;base64,AA". Put the image beside the article and write its file name.',
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
      '7:1 Forbidden scheme "file:" in the URL "file:///etc/passwd". Use http, https, mailto or tel, or remove the link.',
    ],
  ],
  [
    '[a](localhost:4321/x)',
    ['7:1 Forbidden scheme "localhost:" in the URL "localhost:4321/x". Write https:// before it.'],
  ],
  [
    '<vbscript:x>',
    [
      '7:1 Forbidden scheme "vbscript:" in the URL "vbscript:x". Use http, https, mailto or tel, or remove the link.',
    ],
  ],
  [
    '[a][b]\n\n[b]: data:text/html,x',
    [
      '9:1 Forbidden scheme "data:" in the URL "data:text/html,x". Use http, https, mailto or tel, or remove the link.',
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
