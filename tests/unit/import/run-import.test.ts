import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
const outcomes = async (...articles: ImportedArticle[]) =>
  (await importArticles(folder.path, articles)).results.map(({ outcome }) => outcome);

test('an article arrives with its fields', async () => {
  await importArticles(folder.path, [
    importedArticle({
      keywords: ['forgot', 'login', 'login'],
      views: 1234,
      description: 'What to do\nwithout a password.',
      hidden: 'restricted',
      updated: '2023-01-01',
    }),
  ]);
  expect(read()).toBe(`---
title: "Reset your password"
category: faq
published: 2024-02-01
updated: 2024-02-01
views: 1234
description: "What to do without a password."
keywords: [login]
draft: true
redirect_from:
  - /hc/en-us/articles/900100-Reset
---

Select Forgot password.
`);
});

test('an article that was not edited here follows its source', async () => {
  expect(await outcomes(importedArticle())).toEqual(['new']);
  expect(await outcomes(importedArticle())).toEqual(['unchanged']);
  const changed = importedArticle({ body: { html: '<p>Select Reset.</p>' } });
  expect(await outcomes(changed)).toEqual(['updated']);
  expect(read()).toContain('Select Reset.');
});

test('an edited article is never written, and a change of its source waits beside it', async () => {
  const original = importedArticle({ body: { html: '<p>One.</p><p>Two.</p><p>Three.</p>' } });
  await outcomes(original);
  const edited = read().replace('Three.', 'Three, edited.');
  writeFileSync(join(folder.path, PATH), edited);
  expect(await outcomes(original)).toEqual(['kept']);

  const changed = { ...original, body: { html: '<p>One, new.</p><p>Two.</p><p>Three.</p>' } };
  expect(await outcomes(changed)).toEqual(['incoming']);
  expect(await outcomes(changed)).toEqual(['waiting']);
  expect(read()).toBe(edited);
  const incoming = join('_import/incoming', PATH);
  expect(read(incoming)).toBe(edited.replace('One.', 'One, new.'));

  writeFileSync(join(folder.path, PATH), read(incoming));
  rmSync(join(folder.path, incoming));
  expect(await outcomes(changed)).toEqual(['kept']);
  const again = { ...original, body: { html: '<p>One, newer.</p><p>Two.</p><p>Three.</p>' } };
  expect(await outcomes(again)).toEqual(['incoming']);
  expect(read(incoming)).toBe(edited.replace('One.', 'One, newer.'));
});

test('a dry run writes nothing', async () => {
  const { results } = await importArticles(folder.path, [importedArticle()], { isDryRun: true });
  expect(results.map(({ outcome }) => outcome)).toEqual(['new']);
  expect(filesBelow(folder.path)).toEqual([]);
});

test('an article that the source no longer has stays and is listed', async () => {
  await outcomes(importedArticle());
  const { gone } = await importArticles(folder.path, [importedArticle({ id: '2', title: 'New' })]);
  expect(gone).toEqual([PATH]);
  expect(existsSync(join(folder.path, PATH))).toBe(true);
  expect(read('_import.md')).toContain('No longer in the source');
});

test('an article without text is left out, because the site cannot show it', async () => {
  const empty = importedArticle({ id: '2', title: 'Empty', body: { html: '<p>&nbsp;</p>' } });
  expect(await outcomes(importedArticle(), empty)).toEqual(['new']);
  expect(read('_import.md')).toMatch(/"Empty" \(en, .*\) has no text, so it is not imported\./);
});

test('an import that stopped anywhere ends like one that did not', async () => {
  const articles = Array.from({ length: 12 }, (_, index) =>
    importedArticle({ id: `90010${index}`, title: `Article ${index}` }),
  );
  const whole = temporaryFolder();
  await importArticles(whole.path, articles);
  for (const length of [0, 1, 5, 11]) {
    rmSync(folder.path, { recursive: true, force: true });
    await importArticles(folder.path, articles.slice(0, Math.max(1, length)));
    // The record is written last, so a killed import has articles without one.
    if (length % 2 === 1) rmSync(join(folder.path, '_import/test.json'));
    // Of a number that no process has.
    folder.write('en/your-account/.article-1.md.99999999.tmp', 'half');
    await importArticles(folder.path, articles);
    const files = filesBelow(whole.path).filter((path) => path !== '_import.md');
    expect(filesBelow(folder.path).filter((path) => path !== '_import.md')).toEqual(files);
    for (const path of files) expect(read(path)).toBe(readFileSync(join(whole.path, path), 'utf8'));
  }
  whole.remove();
});

test.each([
  ['another article', '/hc/en-us/articles/900200-Old-words', '/articles/fees/'],
  ['its number alone', 'https://help.saltmere.example/hc/articles/900200', '/articles/fees/'],
  ['a section of it', '/hc/en-us/articles/900200#h_1', '/articles/fees/#h_1'],
  ['a section that is gone', '/hc/en-us/articles/900200#h_9', '/articles/fees/'],
  ['the article itself', '/hc/en-us/articles/900100-Reset#top', '/articles/reset-your-password/'],
  ['another site', 'https://example.com/900200', 'https://example.com/900200'],
  ['a mail', 'mailto:a@saltmere.example', 'mailto:a@saltmere.example'],
  [
    'a page that did not come',
    '/hc/en-us/requests/new',
    'https://help.saltmere.example/hc/en-us/requests/new',
  ],
])('a link to %s', async (_name, href, target) => {
  await importArticles(folder.path, [
    importedArticle({ body: { html: `<p><a href="${href}">Fees</a></p>` } }),
    importedArticle({
      id: '900200',
      title: 'Fees',
      body: { html: '<h2 id="h_1">A</h2><p>b</p>' },
      oldUrls: ['https://help.saltmere.example/hc/en-us/articles/900200-Fees'],
    }),
  ]);
  expect(read()).toContain(`[Fees](${target})`);
});

test('translations share the file name, and same titles get different ones', async () => {
  await importArticles(folder.path, [
    importedArticle(),
    importedArticle({ locale: 'de', title: 'Passwort zurücksetzen' }),
    importedArticle({ id: '2', title: 'Reset your password?' }),
    importedArticle({ id: '3', title: '密码' }),
  ]);
  expect(
    filesBelow(folder.path)
      .filter((path) => /^(en|de)\//.test(path))
      .toSorted(),
  ).toEqual([
    'de/your-account/reset-your-password.md',
    'en/your-account/article-3.md',
    'en/your-account/reset-your-password-2.md',
    PATH,
  ]);
});

test.each([
  ['Unknown category "faqs"', { categories: ['A=faqs'] }],
  ['has no "="', { categories: ['A'] }],
  ['There is no file', { mapFile: '/missing.json' }],
])('wrong use: %s', async (message, request) => {
  await expect(importArticles(folder.path, [importedArticle()], request)).rejects.toThrow(message);
  expect(filesBelow(folder.path)).toEqual([]);
});

test('a source without articles is a mistake', async () => {
  await expect(importArticles(folder.path, [])).rejects.toThrow('The source has no articles');
});
