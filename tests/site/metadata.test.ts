import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { site } from '../../src/config/settings.ts';
import { testSites } from '../support/test-sites.ts';
import {
  addressOf,
  attributeOf,
  elementsIn,
  fileOf,
  only,
  pagesOf,
  readPage,
} from '../support/read-html.ts';
import { publishedArticles } from '../support/article-sources.ts';

const sites = Object.entries(testSites);
const absolute = (address: string) => new URL(address, site.url).href;

/** The values of the meta elements of a page, by name or property. */
function metaOf(output: string, path: string): Record<string, string | undefined> {
  const elements = readPage(output, path).querySelectorAll('meta[property], meta[name]');
  return Object.fromEntries(
    elements.map((element) => [
      attributeOf(element, 'property') ?? attributeOf(element, 'name'),
      attributeOf(element, 'content'),
    ]),
  );
}

/** The blocks of data of a page, by their type. */
function dataOf(output: string, path: string): Record<string, Record<string, unknown>> {
  const html = readFileSync(join(output, path), 'utf8');
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json = '']) => JSON.parse(json) as Record<string, unknown>,
  );
  for (const block of blocks) expect(block['@context']).toBe('https://schema.org');
  expect(blocks.length).toBe(
    elementsIn(readPage(output, path)).filter(
      (element) => attributeOf(element, 'type') === 'application/ld+json',
    ).length,
  );
  return Object.fromEntries(blocks.map((block) => [String(block['@type']), block]));
}

test.each(sites)(
  'every page of the %s site can be shared: with title, description, URL and image',
  (_name, { output }) => {
    // Nobody shares the panel of the widget.
    for (const path of pagesOf(output).filter((page) => !page.startsWith('widget/'))) {
      const meta = metaOf(output, path);
      const [canonical] = readPage(output, path).querySelectorAll('link[rel="canonical"]');
      expect.soft(meta, path).toMatchObject({
        'og:type': path.startsWith('articles/') ? 'article' : 'website',
        'og:site_name': site.name,
        'og:locale': 'en_US',
        'og:image': absolute('/card.png'),
        'og:image:width': '1200',
        'og:image:height': '630',
        'twitter:card': 'summary_large_image',
      });
      expect.soft(meta['og:url'], path).toBe(canonical && attributeOf(canonical, 'href'));
      for (const name of ['description', 'og:title', 'og:description', 'og:image:alt'])
        expect.soft(meta[name]?.trim(), `${name} of ${path}`).toBeTruthy();
    }
  },
);

test.each(sites)(
  'article pages of the %s site name title, description and days of their file',
  (_name, { articles, output }) => {
    for (const {
      slug,
      frontMatter: { title, description, published, updated },
    } of publishedArticles(articles)) {
      const path = `articles/${slug}/index.html`;
      const meta = metaOf(output, path);
      expect.soft(meta).toMatchObject({
        'og:title': title,
        'article:published_time': published,
        'article:modified_time': updated,
      });
      expect.soft(meta['description'], slug).toBe(description ?? meta['og:description']);
      expect.soft(meta['og:description'], slug).toBe(meta['description']);
      const { Article: data } = dataOf(output, path);
      expect.soft(data, slug).toMatchObject({
        headline: title,
        datePublished: published,
        dateModified: updated,
        inLanguage: 'en',
        mainEntityOfPage: absolute(`/articles/${slug}/`),
        publisher: { '@type': 'Organization', name: site.name },
      });
    }
  },
);

test.each(sites)(
  'the breadcrumbs of the %s site lead from home to the article, category or section',
  (_name, { output }) => {
    const paths = pagesOf(output).filter((path) => /^(articles|categories|sections)\//.test(path));
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      const items = dataOf(output, path)['BreadcrumbList']?.['itemListElement'] as {
        position: number;
        name: string;
        item: string;
      }[];
      expect
        .soft(
          items.map(({ position }) => position),
          path,
        )
        .toEqual(items.map((_item, index) => index + 1));
      expect.soft(items[0]?.item, path).toBe(absolute('/'));
      expect.soft(items.at(-1)?.item, path).toBe(absolute(addressOf(path)));
      for (const { item } of items)
        expect.soft(fileOf(output, new URL(item).pathname), item).toBeDefined();
    }
  },
);

test('the home page describes the site, and no page claims questions and answers', () => {
  const { output } = testSites.demo;
  expect(dataOf(output, 'index.html')).toMatchObject({
    WebSite: { name: site.name, url: absolute('/'), inLanguage: 'en' },
  });
  const types = new Set(pagesOf(output).flatMap((path) => Object.keys(dataOf(output, path))));
  expect([...types].toSorted()).toEqual(['Article', 'BreadcrumbList', 'WebSite']);
});

test('a hostile title stays data', () => {
  const { output } = testSites.fixture;
  const title = '<img src=x onerror=alert(1)> & "quotes" in a title';
  expect(dataOf(output, 'articles/hostile/index.html')).toMatchObject({
    Article: { headline: title, description: '</title><script>alert(1)</script>' },
  });
  expect(
    attributeOf(
      only(readPage(output, 'articles/hostile/index.html'), 'meta[property="og:title"]'),
      'content',
    ),
  ).toBe(title);
});

test('the card is an image of 1200 x 630 with letters on the accent color', async () => {
  const image = sharp(join(testSites.demo.output, 'card.png'));
  expect(await image.metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  const colours = async (left: number, top: number, width: number, height: number) => {
    const { channels } = await sharp(join(testSites.demo.output, 'card.png'))
      .extract({ left, top, width, height })
      .stats();
    return channels.slice(0, 3).map(({ min, max, mean }) => ({ min, max, mean }));
  };
  const [red, green, blue] = await colours(600, 20, 60, 60);
  expect(red?.mean).toBeLessThan(60);
  expect(Math.abs((green?.mean ?? 0) - 0x5f)).toBeLessThan(30);
  expect(Math.abs((blue?.mean ?? 0) - 0x63)).toBeLessThan(30);
  for (const { max } of await colours(90, 330, 1000, 220)) expect(max).toBeGreaterThan(240);
});
