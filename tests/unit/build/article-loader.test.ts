import type { LoaderContext } from 'astro/loaders';
import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { articleLoader } from '../../../src/build/article-loader.ts';
import { createBuildContext } from '../../../src/build/build-context.ts';
import { setContext } from '../../../src/build/current-context.ts';
import { ProblemsError } from '../../../src/lib/problem.ts';
import { valid, tempArticles } from '../../support/temp-articles.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The parts of Astro's loader context that this loader uses. */
function astro(folder: string) {
  vi.stubEnv('ARTICLES_DIR', folder);
  setContext(createBuildContext());
  const entries = new Map<string, unknown>();
  const store = {
    has: (id: string) => entries.has(id),
    set: (entry: { id: string }) => entries.set(entry.id, entry),
    clear: () => entries.clear(),
  };
  const load = (watcher?: EventEmitter) =>
    articleLoader().load({ store, watcher } as unknown as LoaderContext);
  return { entries, load };
}

test('a build fails with every problem', async () => {
  const folder = tempArticles({ 'en/basics/a.md': 'x', 'en/basics/b.md': 'x' });
  const error: unknown = await astro(folder)
    .load()
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ProblemsError);
  expect((error as ProblemsError).problems).toHaveLength(2);
});

test('a preview starts with invalid articles', async () => {
  const { load } = astro(tempArticles({ 'en/basics/a.md': 'x' }));
  await expect(load(new EventEmitter())).resolves.toBeUndefined();
});

test('a preview lists the files of its articles for editors, new ones too', async () => {
  const folder = tempArticles({ 'en/basics/fees.md': valid });
  const { entries, load } = astro(folder);
  const watcher = new EventEmitter();
  await load(watcher);
  const files = () => [...entries.keys()].map((id) => id.split('/').at(-1));
  expect(files()).toEqual(['fees.md']);
  const added = join(folder, 'en/basics/limits.md');
  writeFileSync(added, valid);
  watcher.emit('add', added);
  expect(files()).toEqual(['fees.md', 'limits.md']);
});

test('the collection of a build stays empty: pages use the articles of the context', async () => {
  const { entries, load } = astro(tempArticles({ 'en/basics/fees.md': valid }));
  await load();
  expect([...entries.keys()]).toEqual([]);
});
