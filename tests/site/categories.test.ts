import { expect, test } from 'vitest';
import { site } from '../../src/config/settings.ts';
import { testSites } from '../support/test-sites.ts';
import { attributeOf, only, readPage, textOf } from '../support/read-html.ts';
import { publishedArticles } from '../support/article-sources.ts';
import { listingPages, rowsOf, slugOf } from '../support/static-listing.ts';

const sites = Object.entries(testSites);
const categories = ['faq', 'announcements', 'product-documents'];

const categoryPages = (output: string, category: string) =>
  listingPages(output, `categories/${category}/`);

test.each(sites)(
  'category pages of the %s site have the tabs in order, with counts and the chosen one',
  (_name, { articles, output }) => {
    const published = publishedArticles(articles);
    const counts = categories.map(
      (id) => published.filter(({ frontMatter }) => frontMatter.category === id).length,
    );
    for (const category of categories) {
      for (const page of categoryPages(output, category)) {
        const tabs = page.querySelectorAll('nav a[data-tab]');
        expect(tabs.map((tab) => attributeOf(tab, 'data-tab'))).toEqual(['all', ...categories]);
        expect(tabs.map((tab) => textOf(tab).replace(/\s*\d+$/, ''))).toEqual([
          'All',
          'FAQ',
          'Announcements',
          'Product documents',
        ]);
        expect(tabs.map((tab) => textOf(only(tab, '[data-count]')))).toEqual(
          [published.length, ...counts].map(String),
        );
        expect(
          tabs
            .filter((tab) => attributeOf(tab, 'aria-current') === 'page')
            .map((tab) => attributeOf(tab, 'data-tab')),
        ).toEqual([category]);
      }
    }
  },
);

test.each(sites)(
  'a category of the %s site holds each of its articles once, the latest first, 15 a page',
  (_name, { articles, output }) => {
    for (const category of categories) {
      const inCategory = publishedArticles(articles).filter(
        ({ frontMatter }) => frontMatter.category === category,
      );
      const pages = categoryPages(output, category);
      const rows = pages.flatMap(rowsOf);
      const days = rows.map((row) => attributeOf(only(row, '[data-updated]'), 'datetime') ?? '');

      expect(pages).toHaveLength(Math.max(1, Math.ceil(inCategory.length / 15)));
      expect(pages.slice(0, -1).map((page) => rowsOf(page).length)).toEqual(
        pages.slice(0, -1).map(() => 15),
      );
      expect(rows.map(slugOf).sort()).toEqual(inCategory.map(({ slug }) => slug).sort());
      expect(days).toEqual(days.toSorted().reverse());
    }
  },
);

test('a row shows title, description, days and views of its article', () => {
  const page = readPage(testSites.fixture.output, 'categories/faq/index.html');
  const row = rowsOf(page).find((element) => slugOf(element) === 'glued-blocks');
  if (!row) throw new Error('The article is not listed.');
  expect(textOf(only(row, 'a[data-title]'))).toBe('Blocks that must not glue');
  expect(textOf(only(row, 'p[data-snippet]'))).toBe(
    'Headings, lists, tables and code side by side.',
  );
  expect(attributeOf(only(row, 'time[data-published]'), 'datetime')).toBe('2024-08-08');
  expect(textOf(only(row, 'time[data-updated]'))).toBe('Updated on Jan 2, 2026');
  expect(textOf(only(row, '[data-views]'))).toBe('31,038');
});

test('the pages of a category link to each other', () => {
  const pages = categoryPages(testSites.demo.output, 'faq');
  expect(pages.length).toBeGreaterThan(3);
  const address = (number: number) => `/categories/faq/${number === 1 ? '' : `${number}/`}`;
  pages.forEach((page, index) => {
    const number = index + 1;
    const pager = only(page, '[data-pagination]');
    const hrefs = (selector: string) =>
      pager.querySelectorAll(selector).map((link) => attributeOf(link, 'href'));
    expect(hrefs('a[rel="prev"]')).toEqual(number === 1 ? [] : [address(number - 1)]);
    expect(hrefs('a[rel="next"]')).toEqual(number === pages.length ? [] : [address(number + 1)]);
    expect(hrefs('a[aria-current="page"]')).toEqual([address(number)]);
    expect(hrefs('a')).toEqual(expect.arrayContaining([address(1), address(pages.length)]));
  });
});

test('a category of one page has no pagination', () => {
  const [page, ...others] = categoryPages(testSites.fixture.output, 'faq');
  expect(others).toEqual([]);
  expect(page?.querySelectorAll('[data-pagination]')).toEqual([]);
});

test('a section that the site does not name gets its folder as label', () => {
  const page = readPage(testSites.fixture.output, 'sections/basics/index.html');
  expect(site.sections.map(({ id }): string => id)).not.toContain('basics');
  expect(textOf(only(page, 'h1'))).toBe('Basics');
});
