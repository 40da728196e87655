import { expect, test } from 'vitest';
import { site } from '../../src/config/settings.ts';
import { testSites } from '../support/test-sites.ts';
import { attributeOf, only, pagesOf, readPage, textOf } from '../support/read-html.ts';
import { publishedArticles } from '../support/article-sources.ts';

const { demo } = testSites;
const announced = publishedArticles(demo.articles).filter(
  ({ frontMatter }) => frontMatter.category === site.announcements,
);
const years = [...new Set(announced.map(({ frontMatter }) => frontMatter.published.slice(0, 4)))]
  .sort()
  .reverse();
const yearPage = (year: string) =>
  readPage(demo.output, `categories/announcements/year/${year}/index.html`);

test('the announcements lead to a page for each year, the latest first', () => {
  expect(years.length).toBeGreaterThan(1);
  for (const path of ['', 'views/', `year/${years[1]}/`]) {
    const links = readPage(
      demo.output,
      `categories/announcements/${path}index.html`,
    ).querySelectorAll('nav.years a');
    expect(links.map(textOf)).toEqual(years);
    expect(links.map((link) => attributeOf(link, 'href'))).toEqual(
      years.map((year) => `/categories/announcements/year/${year}/`),
    );
    expect(
      links.filter((link) => attributeOf(link, 'aria-current') === 'page').map(textOf),
    ).toEqual(path.startsWith('year') ? [years[1]] : []);
  }
});

test('a year lists what was published in it, by month, the latest first', () => {
  for (const year of years) {
    const sections = yearPage(year).querySelectorAll('main section');
    const days = sections.flatMap((section) =>
      section.querySelectorAll('time').map((time) => attributeOf(time, 'datetime') ?? ''),
    );
    const inYear = announced.filter(({ frontMatter }) => frontMatter.published.startsWith(year));
    expect(days).toEqual(
      inYear
        .map(({ frontMatter }) => frontMatter.published)
        .sort()
        .reverse(),
    );

    const months = [
      ...new Set(
        days.map((day) =>
          new Date(day).toLocaleDateString('en-US', { month: 'long', timeZone: 'UTC' }),
        ),
      ),
    ];
    expect(sections.map((section) => textOf(only(section, 'h2')))).toEqual(months);
    const links = sections.flatMap((section) =>
      section.querySelectorAll('a').map((link) => attributeOf(link, 'href')),
    );
    expect(links.toSorted()).toEqual(inYear.map(({ slug }) => `/articles/${slug}/`).sort());
  }
});

test('a year says in its heading what it lists and leads back to all of them', () => {
  const page = yearPage(years[0] ?? '');
  expect(textOf(only(page, 'h1'))).toBe(`Announcements from ${years[0]}`);
  expect(page.querySelectorAll('.breadcrumbs a').map((link) => attributeOf(link, 'href'))).toEqual([
    '/',
    '/categories/announcements/',
  ]);
});

test('other categories have no years, and what is not published makes none', () => {
  const expected = years.map((year) => `categories/announcements/year/${year}/index.html`).sort();
  expect(pagesOf(demo.output).filter((path) => path.includes('/year/'))).toEqual(expected);
  expect(pagesOf(testSites.fixture.output).filter((path) => path.includes('/year/'))).toEqual([
    'categories/announcements/year/2024/index.html',
  ]);
  expect(readPage(demo.output, 'categories/faq/index.html').querySelectorAll('.years')).toEqual([]);
});
