import { expect, test } from 'vitest';
import { pageFacts } from '../../../src/integrations/site-map.ts';

test.each([
  ['<p>Text</p>', { isListed: true, lastmod: undefined }],
  ['<meta name="robots" content="noindex">', { isListed: false, lastmod: undefined }],
  ['<meta name="robots" content="nofollow, noindex">', { isListed: false, lastmod: undefined }],
  ['<time data-published datetime="2026-09-09"></time> <time data-updated datetime="2024-01-02"></time>', { isListed: true, lastmod: '2024-01-02' }],
  ['<time data-updated datetime="2024-01-02"></time><time data-updated datetime="2025-01-02"></time><time data-updated datetime="2023-01-02"></time>', { isListed: true, lastmod: '2025-01-02' }],
  ['<time data-updated></time>', { isListed: true, lastmod: undefined }],
])('a page that holds %s is put down as %j', (html, expected) => {
  expect(pageFacts(html)).toEqual(expected);
});
