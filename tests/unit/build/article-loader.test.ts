import type { LoaderContext } from 'astro/loaders';
import { EventEmitter } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { articleLoader } from '../../../src/build/article-loader.ts';
import { createBuildContext } from '../../../src/build/build-context.ts';
import { setContext } from '../../../src/build/current-context.ts';
import { createLiveContext } from '../../../src/build/live-context.ts';
import { ProblemsError } from '../../../src/lib/problem.ts';
import { valid, tempArticles } from '../../support/temp-articles.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The parts of Astro's loader context that this loader uses. */
function astro(folder: string) {
  vi.stubEnv('ARTICLES_DIR', folder);
  const entries = new Map<string, { id: string; data: Record<string, unknown>; body?: string }>();
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const store = {
    set: (entry: { id: string; data: Record<string, unknown> }) => entries.set(entry.id, entry),
    delete: (id: string) => entries.delete(id),
    keys: () => [...entries.keys()],
    clear: () => entries.clear(),
  };
  const context = { store, generateDigest: String };
  return {
    entries,
    watcher,
    load: async () => {
      setContext(createLiveContext());
      await articleLoader().load({ ...context, watcher } as unknown as LoaderContext);
    },
    loadOnce: async () => {
      setContext(createBuildContext());
      await articleLoader().load(context as unknown as LoaderContext);
    },
  };
}

test('stores the front matter of every article and no bodies', async () => {
  const { entries, load } = astro(
    tempArticles({ 'en/basics/fees.md': valid, 'en/basics/_draft.md': 'x' }),
  );
  await load();
  expect([...entries.keys()]).toEqual(['en/basics/fees']);
  expect(entries.get('en/basics/fees')?.data).toMatchObject({ title: 'Fees', views: 0 });
  expect(entries.get('en/basics/fees')).not.toHaveProperty('body');
});

test('a build fails with every problem', async () => {
  const folder = tempArticles({ 'en/basics/a.md': 'x', 'en/basics/b.md': 'x' });
  const { loadOnce } = astro(folder);
  const error: unknown = await loadOnce().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ProblemsError);
  expect((error as ProblemsError).problems).toHaveLength(2);
});

test('in a build the collection stays empty: pages use the articles of the check', async () => {
  const folder = tempArticles({ 'en/basics/fees.md': valid });
  const { entries, loadOnce } = astro(folder);
  await loadOnce();
  expect([...entries.keys()]).toEqual([]);
});

test('the preview follows edits, and keeps the last valid version of an article', async () => {
  const folder = tempArticles({ 'en/basics/fees.md': valid, 'en/basics/old.md': valid });
  const { entries, watcher, load } = astro(folder);
  await load();
  const file = join(folder, 'en/basics/fees.md');

  writeFileSync(file, valid.replace('Fees', 'New fees'));
  rmSync(join(folder, 'en/basics/old.md'));
  watcher.emit('all', 'change', file);
  expect([...entries.keys()]).toEqual(['en/basics/fees']);
  expect(entries.get('en/basics/fees')?.data['title']).toBe('New fees');

  writeFileSync(file, valid.replace('faq', 'nothing'));
  watcher.emit('all', 'change', file);
  expect(entries.get('en/basics/fees')?.data['title']).toBe('New fees');
});

test('the preview starts with the valid articles and adds the others once fixed', async () => {
  const folder = tempArticles({ 'en/basics/fees.md': valid, 'en/basics/broken.md': 'x' });
  const { entries, watcher, load } = astro(folder);
  await load();
  expect([...entries.keys()]).toEqual(['en/basics/fees']);
  writeFileSync(join(folder, 'en/basics/broken.md'), valid);
  watcher.emit('all', 'change', join(folder, 'en/basics/broken.md'));
  expect([...entries.keys()].toSorted()).toEqual(['en/basics/broken', 'en/basics/fees']);
});
