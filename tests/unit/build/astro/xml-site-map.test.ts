import { expect, test } from 'vitest';
import { pageFacts } from '../../../../src/build/astro/xml-site-map.ts';

const canonical = undefined;

test.each([
  [
    '<link rel="canonical" href="https://a.example/x/">',
    { canonical: 'https://a.example/x/', lastmod: undefined },
  ],
  ['<meta name="robots" content="noindex">', { canonical, lastmod: undefined }],
  [
    '<time data-published datetime="2026-09-09"></time> ' +
      '<time data-updated datetime="2024-01-02"></time>',
    { canonical, lastmod: '2024-01-02' },
  ],
  [
    ['2024-01-02', '2025-01-02', '2023-01-02']
      .map((day) => `<time data-updated datetime="${day}"></time>`)
      .join(''),
    { canonical, lastmod: '2025-01-02' },
  ],
  ['<time data-updated></time>', { canonical, lastmod: undefined }],
])('a page with %s has the facts %j', (html, expected) => {
  expect(pageFacts(html)).toEqual(expected);
});
