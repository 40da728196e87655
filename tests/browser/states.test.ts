import { cpSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { testSites } from '../sites.ts';
import { openSite } from './browser.ts';
import { answerOf, ask, status, titles } from './listing.ts';

const open: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** A copy of a built site that a test may damage, served. */
async function copyOf(output: string) {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-states-'));
  cpSync(output, folder, { recursive: true });
  open.push(() => Promise.resolve(rmSync(folder, { recursive: true, force: true })));
  const site = await openSite(folder);
  open.push(() => site.close());
  return { folder, site };
}

function remove(folder: string, pattern: string): void {
  const files = globSync(pattern, { cwd: folder });
  if (files.length === 0) throw new Error(`The site has no ${pattern}.`);
  for (const file of files) rmSync(join(folder, file));
}

test('nonsense is empty, with popular articles and the way to support', async () => {
  const { site } = await copyOf(testSites.demo.output);
  const page = await site.open('/search/');
  await ask(page, 'xyzzyq qwrtzp', 'empty');
  expect(await status(page)).toBe('Nothing found for “xyzzyq qwrtzp”');
  expect(await page.locator('.state-empty a[href^="/articles/"]').count()).toBeGreaterThan(3);
  expect(await page.locator('.state-empty a[href^="mailto:"]').isVisible()).toBe(true);
});

test.each([
  ['the word chunks', 'pagefind/index/*'],
  ['the entry file', 'pagefind/pagefind-entry.json'],
  ['the program', 'pagefind/wasm.en.pagefind'],
  ['the script', 'pagefind/pagefind.js'],
  ['the list of articles', 'pagefind/*.pf_meta'],
  ['the facts', 'pagefind/facts.en.json'],
  ['the texts', 'pagefind/fragment/*'],
])('without %s search has failed and says so, with the categories', async (_name, pattern) => {
  const { folder, site } = await copyOf(testSites.demo.output);
  remove(folder, pattern);
  const page = await site.open('/search/?q=lost+phone');
  expect(await answerOf(page)).toBe('failed');
  expect(await status(page)).toBe('Search could not load');
  expect(await titles(page)).toEqual([]);
  expect(await page.locator('.state-failed a[href="/categories/faq/"]').isVisible()).toBe(true);
});

test('without the list of words a misspelt question has failed, a right one is answered', async () => {
  const { folder, site } = await copyOf(testSites.demo.output);
  remove(folder, 'pagefind/words.en.txt');
  const page = await site.open('/search/?q=verifcation');
  expect(await answerOf(page)).toBe('failed');
  await ask(page, 'verification');
  expect(await titles(page)).not.toEqual([]);
});

test('a connection that comes back answers the next question', async () => {
  const { site } = await copyOf(testSites.demo.output);
  const page = await site.open('/search/');
  await page.context().setOffline(true);
  await ask(page, 'passkey', 'failed');
  await page.context().setOffline(false);
  await ask(page, 'lost phone');
  expect((await titles(page))[0]).toContain('lost my phone');
});

test('a tab left open over a release answers from the new one', async () => {
  const { folder, site } = await copyOf(testSites.demo.output);
  const page = await site.open('/search/');
  await ask(page, 'passkey');
  rmSync(join(folder, 'pagefind'), { recursive: true });
  cpSync(join(testSites.fixture.output, 'pagefind'), join(folder, 'pagefind'), { recursive: true });
  await ask(page, 'wombat');
  expect(await titles(page)).toEqual(['Wombat handbook']);
});
