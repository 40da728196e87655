import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testSites } from '../support/test-sites.ts';
import { startBrowser } from '../support/open-browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

/** What a browser says of documents: the name of the root element, or its complaint. */
async function rootsOf(
  documents: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const page = await browser.newPage();
  return page.evaluate((texts) => {
    const judge = (text: string) => {
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      return parsed.querySelector('parsererror')?.textContent ?? parsed.documentElement.localName;
    };
    return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, judge(text)]));
  }, documents);
}

test.each(Object.entries(testSites))(
  'every XML file of the %s site is well-formed',
  async (_name, { output }) => {
    const paths = globSync('**/*.xml', { cwd: output });
    expect(
      await rootsOf(
        Object.fromEntries(paths.map((path) => [path, readFileSync(join(output, path), 'utf8')])),
      ),
    ).toEqual({
      'sitemap-index.xml': 'sitemapindex',
      'sitemap-0.xml': 'urlset',
      'opensearch.xml': 'OpenSearchDescription',
      'feed.xml': 'rss',
      'categories/faq/feed.xml': 'rss',
      'categories/announcements/feed.xml': 'rss',
      'categories/product-documents/feed.xml': 'rss',
    });
  },
);

test('a document that is not well-formed is reported', async () => {
  expect((await rootsOf({ broken: '<rss><title>a & b</rss>' }))['broken']).toContain('error');
});
