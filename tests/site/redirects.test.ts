import { HtmlValidate } from 'html-validate';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { redirectsOf } from '../../src/hosting/redirects.ts';
import { site } from '../../src/config/settings.ts';
import { testSites } from '../support/test-sites.ts';
import { article, run, temporaryFolder } from '../support/run-command.ts';
import { attributeOf, fileOf, leadsOn, only, readPage, textOf } from '../support/read-html.ts';
import { publishedArticles } from '../support/article-sources.ts';

const folders: ReturnType<typeof temporaryFolder>[] = [];
afterAll(() => folders.forEach((folder) => folder.remove()));

function folder() {
  const made = temporaryFolder();
  folders.push(made);
  return made;
}

test.each(Object.entries(testSites))(
  'every old path of the %s site is a page that leads to its article',
  async (_name, { articles, output }) => {
    const redirects = redirectsOf(publishedArticles(articles));
    expect(redirects.length).toBeGreaterThan(2);
    const files = redirects.map(({ from, to }) => {
      const file = fileOf(output, /(\/|\.html)$/.test(from) ? from : `${from}/`) ?? '';
      const page = readPage(output, file);
      const target = `/articles/${to.slug}/`;
      expect
        .soft(attributeOf(only(page, 'meta[http-equiv="refresh"]'), 'content'), from)
        .toBe(`0; url=${target}`);
      expect
        .soft(attributeOf(only(page, 'link[rel="canonical"]'), 'href'), from)
        .toBe(new URL(target, site.url).href);
      expect.soft(attributeOf(only(page, 'meta[name="robots"]'), 'content'), from).toBe('noindex');
      expect
        .soft([attributeOf(only(page, 'a'), 'href'), textOf(only(page, 'a'))], from)
        .toEqual([target, to.title]);
      return file;
    });
    expect(
      globSync('**/*.html', { cwd: output })
        .filter((path) => leadsOn(output, path))
        .toSorted(),
    ).toEqual([...files].sort());
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended'],
      rules: { 'long-title': 'off', 'meta-refresh': ['error', { allowLongDelay: false }] },
    });
    for (const file of files)
      expect
        .soft(await validator.validateFile(join(output, file)), file)
        .toMatchObject({ valid: true });
  },
);

test('_redirects leads every old path to a page that exists', () => {
  const { output } = testSites.fixture;
  const rules = readFileSync(join(output, '_redirects'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  expect(rules.map(([from]) => from)).toEqual([
    '/articles/two-paragraphs',
    '/articles/two-paragraphs/',
    '/hc/caf%C3%A9%20(old)/360',
    '/hc/caf%C3%A9%20(old)/360/',
    '/old.html',
  ]);
  for (const [, to = '', status] of rules)
    expect([fileOf(output, to), status]).toEqual(['articles/one-paragraph/index.html', '301']);
});

test('GitHub Pages shows folders that begin with an underscore', () => {
  expect(existsSync(join(testSites.demo.output, '.nojekyll'))).toBe(true);
});

test('old paths lie below the base path, and Netlify prefers the redirect', async () => {
  const [articles, output] = [folder(), folder()];
  articles.write('en/basics/fees.md', article('Fees', 'Text.', 'redirect_from: [/old/]\n'));
  expect(
    await run('build', ['--out', output.path, '--host', 'netlify'], {
      ARTICLES_DIR: articles.path,
      SITE_URL: 'https://example.com/help/',
    }),
  ).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(join(output.path, '_redirects'), 'utf8')).toBe(
    '/help/old /help/articles/fees/ 301!\n/help/old/ /help/articles/fees/ 301!\n',
  );
  expect(readFileSync(join(output.path, 'old/index.html'), 'utf8')).toContain(
    'url=/help/articles/fees/"',
  );
  expect(readFileSync(join(output.path, '_headers'), 'utf8')).toMatch(
    /^\/help\/\*\n[^]*\n\/help\/_astro\/\*\n/,
  );
});

test.each([
  '/release.json',
  '/robots.txt/x',
  '/favicon.svg/a',
  '/card.png/',
  '/articles/fees/index.html/x',
])(
  'an old path that a file of the site needs (%s) stops the build with one sentence',
  async (path) => {
    const [articles, output] = [folder(), folder()];
    articles.write('en/basics/fees.md', article('Fees', 'Text.', `redirect_from: [${path}]\n`));
    const { status, stderr } = await run('build', ['--out', join(output.path, 'site')], {
      ARTICLES_DIR: articles.path,
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/fees\.md:6:17 {2}shadowing-redirect {2}/);
    expect(existsSync(join(output.path, 'site'))).toBe(false);
  },
);

test('published-paths adds what is published to the list, and nothing that is not', async () => {
  const articles = folder();
  articles.write('en/basics/fees.md', article('Fees', 'Text.', 'redirect_from: [/old/]\n'));
  articles.write(
    'en/basics/draft.md',
    article('Draft', 'Text.', 'draft: true\nredirect_from: [/older/]\n'),
  );
  const { status, stdout } = await run('published-paths', [], { ARTICLES_DIR: articles.path });
  expect([status, stdout.trim()]).toEqual([
    0,
    '/articles/fees/\n/categories/faq/\n/old/\n/sections/basics/\nPaths added to the list: 4',
  ]);
  expect(readFileSync(join(articles.path, '_addresses.txt'), 'utf8').split('\n').slice(1)).toEqual([
    '/articles/fees/',
    '/categories/faq/',
    '/old/',
    '/sections/basics/',
    '',
  ]);
  expect((await run('check', [], { ARTICLES_DIR: articles.path })).status).toBe(0);
});

test('published-paths with broken articles changes nothing and says what to fix', async () => {
  const articles = folder();
  articles.write(
    'en/basics/fees.md',
    article('Fees', '').replace('category: faq', 'category: fees'),
  );
  const { status, stderr } = await run('published-paths', [], { ARTICLES_DIR: articles.path });
  expect(status).toBe(1);
  expect(stderr).toMatch(/fees\.md:3:11 {2}front-matter/);
  expect(existsSync(join(articles.path, '_addresses.txt'))).toBe(false);
});

test('hosting prints a host’s file or writes it, and names the hosts', async () => {
  const output = folder();
  const printed = await run('hosting', ['nginx', '--root', '/srv/help']);
  expect(printed).toMatchObject({ status: 0, stderr: '' });
  expect(printed.stdout).toContain('root "/srv/help";');
  expect(
    await run('hosting', [
      'nginx',
      '--root',
      '/srv/help',
      '--out',
      join(output.path, 'nginx.conf'),
    ]),
  ).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(readFileSync(join(output.path, 'nginx.conf'), 'utf8')).toBe(printed.stdout);
  for (const args of [[], ['apache'], ['nginx', 'vercel'], ['nginx', '--nonsense']])
    expect.soft((await run('hosting', args)).status, args.join(' ')).toBe(2);
});
