import { afterAll, expect, test } from 'vitest';
import { testSites } from '../support/test-sites.ts';
import { article, run, temporaryFolder } from '../support/run-command.ts';
import { attributeOf, only, pagesOf, readPage, textOf } from '../support/read-html.ts';
import { publishedArticles } from '../support/article-sources.ts';

const folder = temporaryFolder();
const output = temporaryFolder();

afterAll(() => {
  folder.remove();
  output.remove();
});

test.each(Object.entries(testSites))(
  'the map of the %s site lists every article once, below its section',
  (_name, { articles, output: built }) => {
    const page = readPage(built, 'sitemap/index.html');
    const listed = page.querySelectorAll('main section').flatMap((section) => {
      const address = attributeOf(only(section, 'h2 a'), 'href');
      return section
        .querySelectorAll('li a')
        .map((link) => `${address} ${attributeOf(link, 'href')}`);
    });
    const expected = publishedArticles(articles).map(
      ({ section, slug }) => `/sections/${section}/ /articles/${slug}/`,
    );
    expect(listed.toSorted()).toEqual(expected.sort());
    const text = textOf(only(page, 'main'));
    for (const { frontMatter } of publishedArticles(articles))
      expect.soft(text).toContain(frontMatter.title);
  },
);

test('every page leads to the map', () => {
  const { output: built } = testSites.demo;
  for (const path of pagesOf(built).filter((page) => !page.startsWith('widget/'))) {
    const links = only(readPage(built, path), '.site-footer').querySelectorAll('a');
    expect
      .soft(links.filter((link) => attributeOf(link, 'href') === '/sitemap/').map(textOf), path)
      .toEqual(['All articles']);
  }
});

test('the map of over 1,000 articles lists sections, and their pages list articles', async () => {
  for (let number = 1; number <= 1001; number++)
    folder.write(
      `en/${number <= 20 ? 'basics' : 'trading'}/a-${number}.md`,
      article(`Article ${number}`, 'Text.'),
    );
  expect(await run('build', ['--out', output.path], { ARTICLES_DIR: folder.path })).toMatchObject({
    status: 0,
  });

  const main = only(readPage(output.path, 'sitemap/index.html'), 'main');
  expect(main.querySelectorAll('a').map((link) => attributeOf(link, 'href'))).toEqual([
    '/',
    '/sections/trading/',
    '/sections/basics/',
  ]);
  expect(textOf(main)).toContain('1,001 articles');
  expect(main.querySelectorAll('.topics li').map(textOf)).toEqual([
    expect.stringMatching(/^Trading.*\D981 articles$/),
    expect.stringMatching(/^Basics\D*20 articles$/),
  ]);
  expect(
    readPage(output.path, 'sections/basics/2/index.html').querySelectorAll('article[data-result]'),
  ).toHaveLength(5);
});
