import type { HtmlElement } from 'html-validate';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SourceArticle } from '../../src/content/source-article.ts';
import { testSites } from '../support/test-sites.ts';
import { attributeOf, only, readPage, textOf } from '../support/read-html.ts';
import { publishedArticles, viewsOf } from '../support/article-sources.ts';
import { listingPages, listingPaths, rowsOf, slugOf } from '../support/static-listing.ts';

const sites = Object.entries(testSites);

/** Every listing of a site: where it stands, which order comes first, and the articles it holds. */
function listingsOf(directory: string) {
  const published = publishedArticles(directory);
  const categories = Map.groupBy(published, ({ frontMatter }) => frontMatter.category);
  const sections = Map.groupBy(published, ({ section }) => section);
  return [
    ...[...categories].map(([id, articles]) => ({
      path: `categories/${id}/`,
      first: 'updated' as const,
      second: 'views' as const,
      articles,
    })),
    ...[...sections].map(([id, articles]) => ({
      path: `sections/${id}/`,
      first: 'views' as const,
      second: 'updated' as const,
      articles,
    })),
  ];
}

const valueOf: Readonly<Record<'updated' | 'views', (article: SourceArticle) => string | number>> =
  { updated: ({ frontMatter }: SourceArticle) => frontMatter.updated, views: viewsOf };

test.each(sites)(
  'listings of the %s site hold each of their articles once, in each order, 15 a page',
  (_name, { articles: directory, output }) => {
    for (const { path, first, second, articles } of listingsOf(directory)) {
      for (const [order, address] of [
        [first, path],
        [second, `${path}${second}/`],
      ] as const) {
        // Where nothing was viewed, there is no order by views, only by update.
        if (order === second && !articles.some((article) => viewsOf(article) > 0)) {
          expect(existsSync(join(output, address)), address).toBe(false);
          continue;
        }
        const pages = listingPages(output, address);
        const slugs = pages.flatMap(rowsOf).map(slugOf);
        const values = slugs
          .map((slug) => articles.find((article) => article.slug === slug))
          .map((article) => article && valueOf[order](article));

        expect(slugs.toSorted(), address).toEqual(articles.map(({ slug }) => slug).sort());
        expect(values, address).toEqual(
          articles.map(valueOf[order]).sort((a, b) => Number(a < b) - Number(a > b)),
        );
        expect(
          pages.map((page) => rowsOf(page).length),
          address,
        ).toEqual(pages.map((_, index) => Math.min(15, articles.length - index * 15)));
      }
    }
  },
);

const sortLinks = (page: HtmlElement) =>
  page
    .querySelectorAll('nav.sort a')
    .map((link) => [textOf(link), attributeOf(link, 'href'), attributeOf(link, 'aria-current')]);

test.each([
  ['categories/faq/', '/categories/faq/', '/categories/faq/views/', 'updated'],
  ['categories/faq/2/', '/categories/faq/', '/categories/faq/views/', 'updated'],
  ['categories/faq/views/', '/categories/faq/', '/categories/faq/views/', 'views'],
  ['categories/faq/views/3/', '/categories/faq/', '/categories/faq/views/', 'views'],
  ['sections/taxes/', '/sections/taxes/updated/', '/sections/taxes/', 'views'],
  [
    'sections/account-security/updated/2/',
    '/sections/account-security/updated/',
    '/sections/account-security/',
    'updated',
  ],
])(
  '%s leads to the first page of both orders and says which one is chosen',
  (path, updated, views, chosen) => {
    expect(sortLinks(readPage(testSites.demo.output, `${path}index.html`))).toEqual([
      ['Recently updated', updated, chosen === 'updated' ? 'page' : undefined],
      ['Most viewed', views, chosen === 'views' ? 'page' : undefined],
    ]);
  },
);

test('a single article needs no order', () => {
  const page = readPage(testSites.fixture.output, 'categories/product-documents/index.html');
  expect(rowsOf(page)).toHaveLength(1);
  expect(page.querySelectorAll('nav.sort, .listing-bar')).toEqual([]);
});

test.each([
  ['categories/faq/views/', '/categories/faq/views/2/'],
  ['sections/account-security/', '/sections/account-security/2/'],
  ['sections/account-security/updated/', '/sections/account-security/updated/2/'],
])('the pager of %s stays in its order', (path, second) => {
  const page = readPage(testSites.demo.output, `${path}index.html`);
  expect(attributeOf(only(page, 'a[rel="next"]'), 'href')).toBe(second);
});

test('every page of a listing has a title of its own', () => {
  const { output } = testSites.demo;
  const paths = [
    'categories/faq/',
    'categories/faq/views/',
    'sections/account-security/',
    'sections/account-security/updated/',
  ].flatMap((path) => listingPaths(output, path));
  const titles = paths.map((path) => textOf(only(readPage(output, path), 'title')));
  expect(titles.length).toBeGreaterThan(12);
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles).toContain('FAQ · Most viewed, page 2 of 6 · Fernhill Help Center');
});
