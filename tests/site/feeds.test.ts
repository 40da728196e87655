import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { site } from '../../src/config/settings.ts';
import type { SourceArticle } from '../../src/content/source-article.ts';
import { testSites } from '../support/test-sites.ts';
import { attributeOf, fileOf, readPage, textOf } from '../support/read-html.ts';
import { publishedArticles } from '../support/article-sources.ts';
import { partsOf, textsOf } from '../support/read-xml.ts';

const sites = Object.entries(testSites);
const feeds = [
  { path: 'feed.xml', category: 'announcements', page: '/' },
  ...site.categories.map(({ id }) => ({
    path: `categories/${id}/feed.xml`,
    category: id,
    page: `/categories/${id}/`,
  })),
];
const cases = sites.flatMap(([name, folders]) =>
  feeds.map((feed) => ({ name, ...folders, ...feed })),
);

const address = ({ slug }: SourceArticle) => new URL(`/articles/${slug}/`, site.url).href;
const newestFirst = (a: SourceArticle, b: SourceArticle) =>
  b.frontMatter.published.localeCompare(a.frontMatter.published) ||
  b.frontMatter.updated.localeCompare(a.frontMatter.updated) ||
  b.frontMatter.views - a.frontMatter.views;

test.each(cases)(
  '$path of the $name site holds the newest articles of its category in order',
  ({ articles, output, path, category }) => {
    const items = partsOf(readFileSync(join(output, path), 'utf8'), 'item');
    const expected = publishedArticles(articles)
      .filter(({ frontMatter }) => frontMatter.category === category)
      .toSorted(newestFirst)
      .slice(0, 30);
    expect(items.length).toBeGreaterThan(0);
    expect(items.map((item) => textsOf(item, 'link')[0])).toEqual(expected.map(address));
    expect(items.map((item) => textsOf(item, 'guid')[0])).toEqual(expected.map(address));
    expect(items.map((item) => textsOf(item, 'title')[0])).toEqual(
      expected.map(({ frontMatter }) => frontMatter.title),
    );
    expect(
      items.map((item) => new Date(textsOf(item, 'pubDate')[0] ?? '').toISOString().slice(0, 10)),
    ).toEqual(expected.map(({ frontMatter }) => frontMatter.published));
    for (const link of items.flatMap((item) => textsOf(item, 'link')))
      expect(fileOf(output, new URL(link).pathname), link).toBeDefined();
  },
);

test.each(cases)(
  '$path of the $name site says what it is, and its page leads there',
  ({ output, path, page }) => {
    const xml = readFileSync(join(output, path), 'utf8');
    const channel = xml.slice(0, xml.indexOf('<item>'));
    expect(textsOf(channel, 'language')).toEqual(['en']);
    expect(textsOf(channel, 'link')).toEqual([new URL(page, site.url).href]);
    expect(channel).toContain(`<atom:link href="${new URL(path, site.url).href}" rel="self"`);
    const links = readPage(output, fileOf(output, page) ?? '')
      .querySelectorAll('link[type="application/rss+xml"]')
      .map((link) => attributeOf(link, 'href'));
    expect(links).toEqual([`/${path}`]);
  },
);

test('an article without description is described by its beginning, in feeds and page', () => {
  const { output } = testSites.fixture;
  const xml = readFileSync(join(output, 'categories/product-documents/feed.xml'), 'utf8');
  const [meta] = readPage(output, 'articles/long-opening/index.html').querySelectorAll(
    'meta[name="description"]',
  );
  const opening =
    'This handbook opens with a sentence of a usual length. It goes on with a second one ' +
    'that says a little more about what follows, so that the opening grows.';
  expect(partsOf(xml, 'item').map((item) => textsOf(item, 'description')[0])).toEqual([opening]);
  expect(meta && attributeOf(meta, 'content')).toBe(opening);
  expect(
    textOf(readPage(output, 'articles/long-opening/index.html').querySelector('.prose p')),
  ).toContain(opening);
});

test('markup in a title stays text, and in a description too', () => {
  const [item = ''] = partsOf(
    readFileSync(join(testSites.fixture.output, 'feed.xml'), 'utf8'),
    'item',
  );
  expect(textsOf(item, 'title')).toEqual(['<img src=x onerror=alert(1)> & "quotes" in a title']);
  // Readers take a description for HTML.
  expect(textsOf(item, 'description')).toEqual(['&lt;/title>&lt;script>alert(1)&lt;/script>']);
});
