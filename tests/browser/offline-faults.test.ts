import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { testSites } from '../support/test-sites.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { copyOf } from '../support/copy-site.ts';
import { listed, titles } from '../support/read-listing.ts';

const article = '/articles/same-title/';
const ending: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

/** Opens the fixture site, whose service worker begins with the given script. */
async function open(script = ''): Promise<OpenSite> {
  const copy = copyOf(testSites.fixture.output);
  ending.push(() => copy.remove());
  const worker = join(copy.path, 'sw.js');
  writeFileSync(worker, `${script}\n${readFileSync(worker, 'utf8')}`);
  const site = await openSite(copy.path);
  ending.push(() => site.close());
  return site;
}

async function controlled(page: Page): Promise<void> {
  const isControlled = () => page.evaluate(() => navigator.serviceWorker.controller !== null);
  await expect.poll(isControlled, { timeout: 30_000 }).toBe(true);
}

const keptFiles = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().map(({ url }) => new URL(url).pathname);
  });

/** Reads and searches twice, so that the second time could come from the store. */
async function readAndSearch(page: Page): Promise<void> {
  for (let visit = 1; visit <= 2; visit++) {
    await page.goto(article);
    expect(await page.locator('h1').innerText()).toBe('Same title');
    const position = page.locator('.skip-link').evaluate((link) => getComputedStyle(link).position);
    expect(await position).not.toBe('static');
    await page.goto('/search/?q=bilby');
    await listed(page, { q: 'bilby' });
    expect(await titles(page)).toEqual(['Same title', 'Same title']);
  }
}

const rejection = '() => Promise.reject(new DOMException("Full", "QuotaExceededError"))';
const failing = (names: readonly string[]) =>
  names.map((name) => `${name} = ${rejection};`).join('');

test.each([
  ['open', failing(['caches.open'])],
  ['open, at once', 'caches.open = () => { throw new DOMException("No", "SecurityError"); };'],
  ['match', failing(['Cache.prototype.match'])],
  ['put', failing(['Cache.prototype.put', 'Cache.prototype.addAll'])],
  ['keys and delete', failing(['Cache.prototype.keys', 'Cache.prototype.delete'])],
])('a reader with a connection notices nothing when %s fails', async (_name, script) => {
  const site = await open(script);
  const page = await site.open('/');
  await controlled(page);
  await readAndSearch(page);
});

test('a reader with a connection notices nothing of a full disk', async () => {
  const site = await open();
  const page = await site.open('/');
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await controlled(page);
  await readAndSearch(page);
  expect(await keptFiles(page)).toEqual([]);

  // Once there is room again, the offline page is there as well.
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await page.goto(article);
  await expect.poll(() => keptFiles(page)).toContain('/offline/');
});

test('what the browser evicts while the worker runs is kept again', async () => {
  const site = await open();
  const page = await site.open('/');
  await controlled(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await readAndSearch(page);
  await expect.poll(() => keptFiles(page)).toContain('/offline/');
  await page.context().setOffline(true);
  await page.goto('/articles/never-opened/');
  expect(await page.locator('h1').innerText()).toBe('You’re offline');
});

test('a browser that refuses service workers shows the site without an error', async () => {
  const site = await open();
  const page = await site.open('/');
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException('No', 'SecurityError'));
  });
  const refusal = page.waitForEvent('console', (line) => line.text().includes('SecurityError'));
  await page.goto(article);
  await refusal;
  await page.goto('/search/?q=bilby');
  await listed(page, { q: 'bilby' });
});
