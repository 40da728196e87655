import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkArticles } from '../../../src/check/check-articles.ts';
import { importArticles, importedArticle } from '../../support/a-help-center.ts';
import { temporaryFolder } from '../../support/run-command.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  vi.stubEnv('ARTICLES_DIR', folder.path);
});
afterEach(() => {
  vi.unstubAllEnvs();
  folder.remove();
});

const SECTION = 'Old URLs without a redirect: this site has something else there';
const ofSite = 'a page or file of the site';

test.each([
  ['an old path', '/hc/fees', ['/hc/fees'], undefined],
  ['below no article', '/articles/fees/', ['/articles/fees/'], undefined],
  ['its own path', '/articles/reset-your-password/', [], undefined],
  ['its own path, as hosts spell it', '/Articles/reset-your-password/index.html', [], undefined],
  ['its Markdown file', '/articles/reset-your-password.md', [], undefined],
  ['the path of its translation', '/pt/articles/reset-your-password', [], undefined],
  ['another imported article', '/articles/other/', [], 'en/your-account/other.md'],
  ['its Markdown file', '/articles/other.md', [], 'en/your-account/other.md'],
  ['below another article', '/articles/other.md/x', [], 'en/your-account/other.md'],
  ['an article that was here before', '/articles/mine', [], 'en/zoo/mine.md'],
  ['a page of the site', '/search/', [], ofSite],
  ['one of a new locale', '/pt/search/', [], ofSite],
  ['the home page', '/index.html', [], ofSite],
  ['a section of the import', '/sections/your-account/', [], ofSite],
  ['a section that was here before', '/sections/zoo', [], ofSite],
  ['a file of the owner', '/files/terms', [], 'public/files/terms/index.html'],
])('%s: %s', async (_name, oldPath, redirects, by) => {
  folder.write('en/zoo/mine.md', '---\ntitle: Mine\ncategory: faq\n---\n\nText.\n');
  folder.write('_public/files/terms/index.html', '<p>Text.</p>');
  const article = importedArticle({ oldUrls: [oldPath] });
  await importArticles(folder.path, [
    article,
    importedArticle({ locale: 'pt', oldUrls: [] }),
    importedArticle({ id: '2', title: 'Other', oldUrls: [] }),
  ]);
  const path = 'en/your-account/reset-your-password.md';
  const written = readFileSync(join(folder.path, path), 'utf8');
  expect([...written.matchAll(/^ {2}- (\S+)$/gm)].map(([, entry]) => entry)).toEqual(redirects);
  const report = readFileSync(join(folder.path, '_import.md'), 'utf8');
  const line = by === undefined ? '' : `## ${SECTION}\n\n- ${oldPath}, of ${path}: ${by}\n`;
  expect(report).toContain(line);
  expect(report.includes(SECTION)).toBe(by !== undefined);
  const { problems } = checkArticles(folder.path, '2026-11-28');
  expect(problems.filter(({ rule }) => rule === 'shadowing-redirect')).toEqual([]);
});

test.each([
  ['an old path', '/hc/sections/7', ["'/hc/sections/7'"], undefined],
  ['its own path', '/sections/your-account/', [], undefined],
  ['a page of the site', '/search/', [], ofSite],
  ['an article', '/articles/reset-your-password/', [], 'en/your-account/reset-your-password.md'],
])('of a section: %s', async (_name, oldUrl, redirects, by) => {
  const groups = [{ id: '7', name: 'Your account', order: 0, oldUrls: [oldUrl] }];
  const { siteBlock } = await importArticles(folder.path, [importedArticle({ groups })]);
  const list = /redirect_from: \[(.*)\]/.exec(siteBlock)?.[1];
  expect(list).toBe(redirects.length > 0 ? redirects.join(', ') : undefined);
  const report = readFileSync(join(folder.path, '_import.md'), 'utf8');
  const line = `- ${oldUrl}, of the section "your-account": ${by}`;
  expect(report.includes(line)).toBe(by !== undefined);
});

test('links to such a path lead to the imported article', async () => {
  await importArticles(folder.path, [
    importedArticle({ oldUrls: ['/search/'] }),
    importedArticle({ id: '2', title: 'Other', body: { html: '<p><a href="/search/">a</a></p>' } }),
  ]);
  expect(readFileSync(join(folder.path, 'en/your-account/other.md'), 'utf8')).toContain(
    '[a](/articles/reset-your-password/)',
  );
});
