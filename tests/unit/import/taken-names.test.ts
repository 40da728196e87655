import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesBelow } from '../../../src/lib/files-below.ts';
import type { ImportedArticle } from '../../../src/import/imported-article.ts';
import { importArticles, importedArticle } from '../../support/a-help-center.ts';
import { temporaryFolder } from '../../support/run-command.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

const PATH = 'en/your-account/reset-your-password.md';
const read = (path = PATH) => readFileSync(join(folder.path, path), 'utf8');
const articleFiles = () => filesBelow(folder.path).filter((path) => /^(?!_)\w+\//.test(path));
const outcomes = async (...articles: ImportedArticle[]) =>
  (await importArticles(folder.path, articles)).results.map(({ outcome }) => outcome);

test('an article whose name is taken gets another one', async () => {
  folder.write(PATH, 'own text');
  folder.write('en/own/fees.md', 'own text');
  expect(await outcomes(importedArticle(), importedArticle({ id: '2', title: 'Fees' }))).toEqual([
    'new',
    'new',
  ]);
  expect(articleFiles()).toEqual([
    'en/own/fees.md',
    'en/your-account/fees-2.md',
    'en/your-account/reset-your-password-2.md',
    PATH,
  ]);
  expect(read()).toBe('own text');
});

test('an article of the owner that has its old URL is left alone', async () => {
  const own = '---\ntitle: Own\nredirect_from: [/hc/en-us/articles/900100-reset/]\n---\n\nOwn.\n';
  folder.write('en/own/sign-in.md', own);
  const link = importedArticle({
    id: '2',
    title: 'Links',
    body: { html: '<p><a href="/hc/en-us/articles/900100">Reset</a></p>' },
  });
  expect(await outcomes(importedArticle(), link)).toEqual(['taken', 'new']);
  expect(await outcomes(importedArticle(), link)).toEqual(['taken', 'unchanged']);
  expect(read('en/own/sign-in.md')).toBe(own);
  expect(read('_import/incoming/en/own/sign-in.md')).toContain('Forgot password');
  expect(read('en/your-account/links.md')).toContain('[Reset](/articles/sign-in/)');
  expect(articleFiles()).toEqual(['en/own/sign-in.md', 'en/your-account/links.md']);
});
