import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hiddenReason } from '../../src/domain/article.ts';
import { site } from '../../src/config/settings.ts';
import { today } from '../../src/config/environment.ts';
import { readArticles } from '../../src/content/read-articles.ts';
import { testSites } from '../support/test-sites.ts';
import { addressOf, attributeOf, fileOf, only, pagesOf, readPage } from '../support/read-html.ts';
import { publishedArticles } from '../support/article-sources.ts';
import { partsOf, textsOf } from '../support/read-xml.ts';

const { demo, fixture } = testSites;
const sites = Object.entries(testSites);

const read = (output: string, path: string) => readFileSync(join(output, path), 'utf8');
const absolute = (address: string) => new URL(address, site.url).href;

/** The pages of the site map, with their days. */
function listed(output: string): Map<string, string | undefined> {
  const maps = textsOf(read(output, 'sitemap-index.xml'), 'loc').map(
    (address) => fileOf(output, new URL(address).pathname) ?? '',
  );
  const entries = maps.flatMap((path) => partsOf(read(output, path), 'url'));
  return new Map(
    entries.map((entry) => [
      textsOf(entry, 'loc')[0] ?? '',
      textsOf(entry, 'lastmod')[0]?.slice(0, 10),
    ]),
  );
}

test.each(sites)(
  'the site map of the %s site names every page that search engines may list, and no other',
  (_name, { output }) => {
    const isItsOwn = (path: string) =>
      readPage(output, path)
        .querySelectorAll('link[rel="canonical"]')
        .some((link) => attributeOf(link, 'href') === absolute(addressOf(path)));
    const expected = pagesOf(output).filter(isItsOwn);
    expect([...listed(output).keys()].toSorted()).toEqual(
      expected.map((path) => absolute(addressOf(path))).toSorted(),
    );
    expect(expected).not.toContain('404.html');
    expect(expected).not.toContain('search/index.html');
    expect(expected).not.toContain('categories/faq/views/index.html');
    expect(expected.length).toBeGreaterThan(10);
  },
);

test.each(sites)(
  'the site map of the %s site gives each article the day of its last update',
  (_name, { articles, output }) => {
    const days = listed(output);
    const published = publishedArticles(articles);
    for (const { slug, frontMatter } of published)
      expect.soft(days.get(absolute(`/articles/${slug}/`)), slug).toBe(frontMatter.updated);

    const newestOf = (id: string) =>
      published
        .filter(({ section }) => section === id)
        .map(({ frontMatter }) => frontMatter.updated)
        .toSorted()
        .at(-1);
    for (const section of new Set(published.map((article) => article.section)))
      expect.soft(days.get(absolute(`/sections/${section}/`)), section).toBe(newestOf(section));
    expect(days.get(absolute('/'))).toBeUndefined();
  },
);

test('robots.txt forbids nothing and names the site map', () => {
  expect(read(demo.output, 'robots.txt')).toBe(
    `User-agent: *\nDisallow:\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`,
  );
});

test('a browser learns on every page how to search the site', () => {
  const xml = read(demo.output, 'opensearch.xml');
  expect(textsOf(xml, 'ShortName')).toEqual(['Fernhill Help']);
  expect(xml).toContain(
    `<Url type="text/html" method="get" template="${absolute('/search/')}?q={searchTerms}"/>`,
  );
  for (const address of textsOf(xml, 'Image'))
    expect(fileOf(demo.output, new URL(address).pathname)).toBe('favicon.svg');
  for (const page of pagesOf(demo.output).filter((path) => !path.startsWith('widget/'))) {
    const link = only(readPage(demo.output, page), 'link[rel="search"]');
    expect
      .soft([attributeOf(link, 'type'), attributeOf(link, 'href')], page)
      .toEqual(['application/opensearchdescription+xml', '/opensearch.xml']);
  }
});

test.each(sites)(
  'every .md article of the %s site is there in plain Markdown, and its page says so',
  (_name, { articles, output }) => {
    const published = publishedArticles(articles);
    const expected = published
      .filter(({ format }) => format === 'md')
      .map(({ slug }) => `articles/${slug}.md`)
      .toSorted();
    expect(globSync('articles/*.md', { cwd: output }).toSorted()).toEqual(expected);
    for (const { slug, format } of published) {
      const links = readPage(output, `articles/${slug}/index.html`)
        .querySelectorAll('link[type="text/markdown"]')
        .map((link) => attributeOf(link, 'href'));
      expect.soft(links, slug).toEqual(format === 'md' ? [`/articles/${slug}.md`] : []);
    }
  },
);

test('plain Markdown is the title, where it comes from, and the text as written', () => {
  const path = 'articles/same-title-too.md';
  expect(read(fixture.output, path)).toBe(
    '# Same title\n\nUpdated on 2024-06-03 · ' +
      '<https://help.fernhill.example/articles/same-title-too/>\n\nThe second of two ' +
      'articles about the bilby, with links to [the first]' +
      '(https://help.fernhill.example/articles/same-title/).\n',
  );
});

test.each(sites)(
  'llms.txt of the %s site leads to every article',
  (_name, { articles, output }) => {
    const text = read(output, 'llms.txt');
    expect(text).toMatch(/^# .+\n\n> .+\n\n.+llms-full\.txt>\n\n## /);
    const targets = [...text.matchAll(/^- \[.*\]\((.*?)\)/gm)].map(
      ([, address = '']) => new URL(address),
    );
    expect(targets.map(({ origin }) => origin)).toEqual(
      targets.map(() => new URL(site.url).origin),
    );
    expect(targets.map(({ pathname }) => fileOf(output, pathname)).toSorted()).toEqual(
      publishedArticles(articles)
        .map(({ slug, format }) =>
          format === 'md' ? `articles/${slug}.md` : `articles/${slug}/index.html`,
        )
        .toSorted(),
    );
  },
);

test('an article that readers may not see is named in no file of the site', () => {
  const hidden = readArticles(fixture.articles)
    .articles.filter(({ frontMatter }) => hiddenReason(frontMatter, today()))
    .map(({ slug }) => slug);
  expect(hidden.toSorted()).toEqual(['draft', 'expired', 'scheduled']);
  const files = globSync('**/*', { cwd: fixture.output, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const naming = (slug: string) =>
    files.filter((file) => `${file}\n${readFileSync(file, 'latin1')}`.includes(`articles/${slug}`));
  expect(naming('one-paragraph').length).toBeGreaterThan(5);
  expect(hidden.flatMap(naming)).toEqual([]);
});
