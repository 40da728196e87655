import type { Page } from 'playwright-core';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { copyProject } from '../support/temp-project.ts';
import { testSites } from '../support/test-sites.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import type { SiteCopy } from '../support/copy-site.ts';
import { copyOf } from '../support/copy-site.ts';
import { answerOf, listed, titles } from '../support/read-listing.ts';
import { startStallingServer } from '../support/stalling-server.ts';

const { demo, fixture } = testSites;
const article = '/articles/what-are-network-fees/';
const ending: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

async function open(folder: string): Promise<OpenSite> {
  const site = await openSite(folder, { expected: /Pagefind WASM|dynamically imported module/ });
  ending.push(() => site.close());
  return site;
}

function copy(folder: string): SiteCopy {
  const made = copyOf(folder);
  ending.push(() => made.remove());
  return made;
}

/** Opens the site for the first time and waits until the worker has taken over. */
async function firstVisit(site: OpenSite, path: string): Promise<Page> {
  const page = await site.open(path);
  const isKept = () =>
    page.evaluate(
      async () =>
        navigator.serviceWorker.controller !== null &&
        (await caches.match(location.pathname)) !== undefined,
    );
  await expect.poll(isKept, { timeout: 30_000 }).toBe(true);
  return page;
}

/** Searches, and waits until what it loaded is kept. */
async function search(page: Page, words: string): Promise<string[]> {
  await page.goto(`/search/?q=${words}`);
  await listed(page, { q: words });
  await page.waitForLoadState('networkidle');
  return titles(page);
}

/** Names of the kept lists of pages: one for each release of the index. */
const keptReleases = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests
      .flat()
      .map(({ url }) => url)
      .filter((url) => url.endsWith('.pf_meta'));
  });

test('what a reader has seen opens again offline: articles and answers', async () => {
  const site = await open(demo.output);
  const page = await firstVisit(site, article);
  const found = await search(page, 'password');
  await page.context().setOffline(true);

  await page.goto(`${article}?from=mail`);
  expect(await page.locator('h1').innerText()).toBe('What are network fees and who sets them?');
  // The styles are there as well.
  expect(
    await page.locator('.skip-link').evaluate((link) => getComputedStyle(link).position),
  ).not.toBe('static');
  expect(await search(page, 'password')).toEqual(found);
});

test('a page that was never opened gets the offline page, under its own URL', async () => {
  const site = await open(demo.output);
  const page = await firstVisit(site, article);
  await page.context().setOffline(true);
  await page.goto('/articles/terms-of-service/');
  expect(await page.locator('h1').innerText()).toBe('You’re offline');
  expect(
    await page.locator('.skip-link').evaluate((link) => getComputedStyle(link).position),
  ).not.toBe('static');
  await page.context().setOffline(false);
  await page.getByRole('link', { name: 'Try again' }).click();
  await page.getByRole('heading', { level: 1, name: 'Terms of Service' }).waitFor();
});

test('a page that was opened before does not wait for a stalled network', async () => {
  const site = await open(demo.output);
  const stalling = await startStallingServer(new URL((await site.open('/')).url()).href);
  ending.push(() => stalling.close());
  const page = await firstVisit(site, new URL(article, stalling.address).href);
  stalling.stall();
  await page.goto(new URL(article, stalling.address).href, { waitUntil: 'domcontentloaded' });
  expect(await page.locator('h1').innerText()).toBe('What are network fees and who sets them?');
});

test('offline, a question whose words were never loaded fails and is never empty', async () => {
  const site = await open(demo.output);
  const page = await firstVisit(site, article);
  await search(page, 'password');
  await page.context().setOffline(true);
  await page.goto('/search/?q=staking');
  expect(await answerOf(page)).toBe('failed');
});

test('a new release is shown at once, and search holds nothing of the old one', async () => {
  const deployed = copy(demo.output);
  const site = await open(deployed.path);
  const page = await firstVisit(site, '/');
  await search(page, 'password');
  deployed.replaceBy(fixture.output);

  await page.goto('/');
  expect(await page.locator('a[href="/sections/basics/"]').count()).toBeGreaterThan(0);
  expect(await search(page, 'bilby')).toEqual(['Same title', 'Same title']);
  expect(await keptReleases(page)).toHaveLength(1);
  await page.context().setOffline(true);
  expect(await search(page, 'bilby')).toEqual(['Same title', 'Same title']);
});

test('an article that the site has taken back is no longer shown offline', async () => {
  const deployed = copy(demo.output);
  const site = await open(deployed.path);
  const page = await firstVisit(site, article);
  deployed.delete(`${article.slice(1)}index.html`);
  await page.goto(article);
  expect(await page.locator('h1').innerText()).toBe('Page not found');
  await page.context().setOffline(true);
  await page.goto(article);
  expect(await page.locator('h1').innerText()).toBe('You’re offline');
});

test.each([
  'pagefind/pagefind-entry.json',
  'pagefind/pagefind.js',
  'pagefind/wasm.*',
  'pagefind/facts.*',
])(
  'what the network says counts: a reader with a kept index gets failed when %s is missing',
  async (pattern) => {
    const damaged = copy(fixture.output);
    const site = await open(damaged.path);
    const page = await firstVisit(site, '/');
    await search(page, 'bilby');
    damaged.delete(pattern);
    await page.goto('/search/?q=bilby');
    expect(await answerOf(page)).toBe('failed');
  },
);

test('facts of another build are failed for a reader with a kept index, too', async () => {
  const mixed = copy(fixture.output);
  const site = await open(mixed.path);
  const page = await firstVisit(site, '/');
  await search(page, 'bilby');
  mixed.delete('pagefind/facts.en_*');
  copyFileSync(
    join(demo.output, 'pagefind/facts.en.json'),
    join(mixed.path, 'pagefind/facts.en.json'),
  );
  await page.goto('/search/?q=bilby');
  expect(await answerOf(page)).toBe('failed');
});

test('switched off by its owner, it registers nothing and ends what visitors have', async () => {
  const project = copyProject();
  ending.push(() => project.remove());
  project.editSite('offline: true', 'offline: false');
  expect(await project.build()).toMatchObject({ status: 0 });
  const deployed = copy(fixture.output);
  const site = await open(deployed.path);
  const page = await firstVisit(site, '/');
  deployed.replaceBy(project.output);

  await page.goto('/articles/same-title/');
  const left = async () =>
    page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ]);
  await expect.poll(left, { timeout: 30_000 }).toEqual([0, 0]);

  const newcomer = await site.open('/');
  await newcomer.waitForLoadState('networkidle');
  expect(
    await newcomer.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
});
