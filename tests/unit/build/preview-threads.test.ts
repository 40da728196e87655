import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { codeVersion } from '../../../src/build/code-version.ts';
import { createLiveContext } from '../../../src/build/live-context.ts';
import { indexFolder, removeIndexFolder } from '../../../src/build/preview/index-folder.ts';
import { keptEntries } from '../../../src/build/preview/kept-entries.ts';
import type { FrontMatter } from '../../../src/content/article-schema.ts';
import { openResultCache } from '../../../src/lib/result-cache.ts';
import type { IndexedArticle } from '../../../src/search/index/indexed-article.ts';
import { tempArticles, valid } from '../../support/temp-articles.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Returns the context of a preview of one article, and what writes a file of its folder. */
function preview(files: Readonly<Record<string, string>> = {}) {
  const directory = tempArticles({ 'en/basics/a.md': `${valid}\nFirst.\n`, ...files });
  vi.stubEnv('ARTICLES_DIR', directory);
  const context = createLiveContext();
  const [article] = context.articles.all();
  if (!article) throw new Error('The article is not valid.');
  const write = (path: string, text: string) => writeFileSync(join(directory, path), text);
  return { directory, context, article, write };
}

test('an edit leaves the cache of articles to other threads and commands', () => {
  const { directory, context, article, write } = preview();
  write('en/basics/a.md', `${valid}\nSecond.\n`);
  expect(context.refresh()).toBe(true);
  const other = openResultCache<FrontMatter>('articles', directory, codeVersion());
  other.keep('b.md', 'content', article.frontMatter);
  other.save();
  const third = openResultCache<FrontMatter>('articles', directory, codeVersion());
  expect(third.find('b.md', 'content')).toEqual(article.frontMatter);
});

test.each<[change: string, path: string | undefined, text: string, isKept: boolean]>([
  ['nothing', undefined, '', true],
  ['the article', 'en/basics/a.md', `${valid}\nSecond.\n`, false],
  ['another article', 'en/basics/b.md', `${valid}\nSecond.\n`, true],
  ['a variable', 'en/_shared/variables.yml', 'product: Other\n', false],
  ['the synonyms', 'en/_search/synonyms.yml', '- [send, transfer]\n', false],
])('the entry of an article after a change of %s', (_change, path, text, isKept) => {
  const { context, article, write } = preview({
    'en/_shared/variables.yml': 'product: Saltmere\n',
    'en/_search/synonyms.yml': '- [send, pay]\n',
    'en/basics/b.md': `${valid}\nFirst.\n`,
  });
  const entries = keptEntries(() => true);
  const entry = { record: {}, terms: {} } as IndexedArticle;
  entries.current().keep(article, entry);
  if (path !== undefined) write(path, text);
  context.refresh();
  const now = context.articles.all().find(({ slug }) => slug === article.slug);
  if (!now) throw new Error('The article is gone.');
  expect(entries.current().find(now)).toBe(isKept ? entry : undefined);
});

test('an article whose text depends on more than its file has no entry', () => {
  const { article } = preview();
  const entries = keptEntries(() => false);
  entries.current().keep(article, { record: {}, terms: {} } as IndexedArticle);
  expect(entries.current().find(article)).toBeUndefined();
});

test('the indexes of a killed preview are removed, and those of running ones stay', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const killed = mkdtempSync(join(tmpdir(), `handrail-preview-${pid}-`));
  const running = mkdtempSync(join(tmpdir(), `handrail-preview-${process.ppid}-`));
  const own = indexFolder();
  expect(basename(own)).toContain(`-${process.pid}-`);
  expect([killed, running, own].map((folder) => existsSync(folder))).toEqual([false, true, true]);
  removeIndexFolder();
  expect(existsSync(own)).toBe(false);
  rmSync(running, { recursive: true });
});
