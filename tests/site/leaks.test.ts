import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article, run, temporaryFolder } from '../support/run-command.ts';
import { only, pagesOf, readPage } from '../support/read-html.ts';
import { indexedTexts } from '../support/fragments.ts';
import {
  hidden,
  image,
  mark,
  marks,
  noticesAbout,
  siteWithWidget,
  source,
  significantCounts,
} from '../support/marked-articles.ts';

const articles = temporaryFolder();
const site = temporaryFolder();
const preview = temporaryFolder();

beforeAll(async () => {
  const all = [...hidden, { name: 'shown', reason: 'shown', fields: '', format: 'md' }];
  const names = all.map(({ name }) => mark(name, 'slug'));
  const lines = (line: (slug: string, index: number) => string) =>
    names.map((slug, index) => `${line(slug, index)}\n`).join('');
  for (const { name, reason, fields, format } of all) {
    const slug = mark(name, 'slug');
    articles.write(`en/${reason}/${slug}.${format}`, source(name, fields, format));
    for (const file of [slug, 'same-name']) articles.write(`en/${reason}/${file}.png`, image(name));
  }
  for (const file of [
    'en/shown/_neverfile.mdx',
    'en/_neverfolder/page.mdx',
    '_neverroot/page.mdx',
  ]) {
    const name = /never\w+/.exec(file)?.[0] ?? '';
    articles.write(file, source(name, '', 'mdx').replaceAll(/!\[.*/g, '![x](never.png)'));
    articles.write(file.replace(/[^/]*$/, 'never.png'), image(name));
  }
  articles.write(
    'en/shown/other.md',
    article('Other', 'Text of another article.', `related: [${names.join(', ')}]\n`),
  );
  articles.write(
    'en/_search/best-bets.yml',
    lines((slug) => `- { query: ${slug.replace('slug', 'bet')}, articles: [${slug}] }`),
  );
  articles.write(
    'en/_search/places.yml',
    lines((slug) => `- { path: /${slug.replace('slug', 'place')}, articles: [${slug}] }`),
  );
  articles.write('_site.ts', siteWithWidget);
  articles.write(
    'en/_search/synonyms.yml',
    all.map(({ name }) => `- [${mark(name, 'body')}, ${mark(name, 'synonym')}]\n`).join(''),
  );
  articles.write(
    'en/_shared/glossary.yml',
    lines((slug, n) => `- { term: term ${n}, definition: Text ${n}., article: ${slug} }`),
  );
  articles.write(
    'en/_search/also-searched.yml',
    all
      .map(({ name }) => `- { query: ${mark(name, 'body')}, also: [${mark(name, 'heading')}] }\n`)
      .join(''),
  );
  articles.write(
    '_addresses.txt',
    ['expiredmd', 'expiredmdx', 'shown']
      .map((name) => `/articles/${mark(name, 'slug')}/\n`)
      .join(''),
  );
  for (const [path, text] of noticesAbout(all)) articles.write(path, text);
  expect(await run('check', [], { ARTICLES_DIR: articles.path })).toMatchObject({ status: 0 });
  expect(await run('build', ['--out', site.path], { ARTICLES_DIR: articles.path })).toMatchObject({
    status: 0,
  });
  expect(
    await run('build', ['--preview', '--out', preview.path], { ARTICLES_DIR: articles.path }),
  ).toMatchObject({ status: 0 });
});

afterAll(() => [articles, site, preview].forEach((folder) => folder.remove()));

test('the search finds what a published article holds, in plain and in packed files', () => {
  const found = significantCounts(site.path, 'shown');
  // Nothing shows who owns an article, and .mdx alone has exports.
  for (const what of marks.filter((name) => name !== 'owner' && name !== 'export')) {
    if (what !== 'bet')
      expect
        .soft(
          found.some((line) => line.endsWith(mark('shown', what))),
          what,
        )
        .toBe(true);
  }
  for (const file of [
    /^pagefind\/fragment\//,
    /^pagefind\/index\//,
    /^pictures\//,
    /^_redirects/,
    /^sitemap-0\.xml/,
    /^categories\/faq\/feed\.xml/,
    /^llms\.txt/,
    /^llms-full\.txt/,
    /^index\.json/,
    /^glossary\//,
    /^notices\.json/,
    /\.md: /,
    /^pagefind\/words/,
    /^index\.html/,
    /^widget\/places\.json/,
    /^widget\/index\.html/,
  ]) {
    expect
      .soft(
        found.some((line) => file.test(line)),
        String(file),
      )
      .toBe(true);
  }
  // Searches of published articles alone are offered.
  expect(readFileSync(join(site.path, 'pagefind/facts.en.json'), 'utf8')).toContain(
    'zqshownheading',
  );
  // Questions pinned to an article are kept as they are asked.
  expect(readFileSync(join(site.path, 'pagefind/facts.en.json'), 'utf8')).toContain('zqshownbet');
});

test.each([...hidden.map(({ name }) => name), 'neverfile', 'neverfolder', 'neverroot', 'later'])(
  'no file of the site reveals the %s article',
  (name) => {
    expect(significantCounts(site.path, name)).toEqual([]);
  },
);

test('no section stands for hidden articles alone', () => {
  expect(
    pagesOf(site.path).filter(
      (path) => path.startsWith('sections/') && !path.startsWith('sections/shown/'),
    ),
  ).toEqual([]);
});

test('a preview shows hidden articles with a badge, and keeps search engines away', () => {
  for (const { name, reason } of hidden) {
    const page = readPage(preview.path, `articles/${mark(name, 'slug')}/index.html`);
    const badges = { draft: 'Draft', scheduled: 'Not yet published', expired: 'Expired' };
    expect
      .soft(only(page, '.article-category .badge').textContent, name)
      .toBe(badges[reason as keyof typeof badges]);
    expect
      .soft(indexedTexts(preview.path).get(`/articles/${mark(name, 'slug')}/`), name)
      .toContain(mark(name, 'body'));
  }
  const category = readPage(preview.path, 'categories/faq/index.html');
  expect(category.querySelectorAll('[data-result] .badge')).toHaveLength(hidden.length);
  for (const path of pagesOf(preview.path))
    expect
      .soft(
        readPage(preview.path, path).querySelectorAll('meta[name="robots"][content="noindex"]'),
        path,
      )
      .toHaveLength(1);
  expect(readFileSync(join(preview.path, '_headers'), 'utf8')).toContain('X-Robots-Tag: noindex');
});
