import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { listed, titles } from '../support/read-listing.ts';
import { testSites } from '../support/test-sites.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite(testSites.demo.output);
});

afterAll(() => site.close());

const rows = '[data-results] > article[data-result]';

/** Opens the search page and lists the texts of articles that it requests. */
async function openCounted(path: string, height = 900) {
  const page = await site.open('/robots.txt', { viewport: { width: 1280, height } });
  const texts: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/fragment/')) texts.push(request.url());
  });
  await page.clock.install();
  await page.goto(path);
  await page.locator('search-page:defined').waitFor();
  return { page, texts };
}

/** Types as a fast typist does, in the time of the page. */
async function type(page: Page, words: string): Promise<void> {
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await page.locator('#search').focus();
  for (const key of words) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await page.clock.runFor(100);
  }
  await page.waitForURL(({ searchParams }) => searchParams.get('q') === words);
}

const filled = async (page: Page) => (await titles(page)).length;

test('texts load after a pause in typing, first those in view, then the others', async () => {
  const { page, texts } = await openCounted('/search/');
  await type(page, 'account fees');
  await page.locator('[data-status]', { hasText: 'account fees' }).waitFor();
  expect(texts).toEqual([]);

  await page.clock.runFor(300);
  await page.locator(`${rows} a`).first().waitFor();
  const inView = await filled(page);
  expect(inView).toBeLessThan(8);
  expect(texts).toHaveLength(inView);
  expect(await page.locator(rows).count()).toBe(15);
  expect(await page.locator('[data-results]').getAttribute('aria-busy')).toBe('false');
  expect(await page.locator('search-page').getAttribute('data-search-state')).toBe('loading');
  const gaps = await page
    .locator(rows)
    .evaluateAll((all) =>
      all.filter((row) => row.getBoundingClientRect().top < innerHeight && row.textContent === ''),
    );
  expect(gaps).toEqual([]);

  await page.clock.runFor(3000);
  await listed(page, { q: 'account fees' });
  expect(await filled(page)).toBe(15);
  expect(texts).toHaveLength(15);
});

/** Opens a listing of which only the rows in view have loaded. */
async function openWithRowsInView(): Promise<Page> {
  const { page } = await openCounted('/search/', 600);
  await type(page, 'account');
  await page.locator('[data-status]', { hasText: 'account' }).waitFor();
  await page.clock.runFor(300);
  await page.locator(`${rows} a`).first().waitFor();
  expect(await filled(page)).toBeLessThan(15);
  return page;
}

test('rows below load when they come near the view', async () => {
  const page = await openWithRowsInView();
  await page
    .locator(rows)
    .last()
    .evaluate((row) => row.scrollIntoView());
  await page.locator(`${rows} a`).nth(14).waitFor();
});

test('rows below load when a row gets the focus', async () => {
  const page = await openWithRowsInView();
  await page.keyboard.press('ArrowDown');
  await page.locator(`${rows} a`).nth(14).waitFor();
});

test.each([
  ['opened', (page: Page) => page.goto('/search/?q=account')],
  ['pasted', (page: Page) => page.locator('#search').fill('account')],
])('a query that is %s loads all rows at once', async (_way, ask) => {
  const { page, texts } = await openCounted('/search/', 600);
  await ask(page);
  await listed(page, { q: 'account' });
  expect(await filled(page)).toBe(15);
  expect(texts).toHaveLength(15);
});

test('the rows of the query before stay until those in view are there', async () => {
  const { page } = await openCounted('/search/');
  await page.locator('#search').fill('password');
  await listed(page, { q: 'password' });
  const before = await titles(page);
  const release = Promise.withResolvers<void>();
  await page.context().route('**/fragment/*', async (route) => {
    await release.promise;
    await route.continue();
  });
  await page.locator('#search').fill('deposit');
  await page.locator('[data-status]', { hasText: 'deposit' }).waitFor();
  expect(await titles(page)).toEqual(before);
  expect(await page.locator('[data-results]').getAttribute('aria-busy')).toBe('true');
  release.resolve();
  await listed(page, { q: 'deposit' });
  expect(await titles(page)).not.toEqual(before);
});

test('with Save-Data, rows load only when the reader comes to them', async () => {
  const { page, texts } = await openCounted('/search/', 600);
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await page.goto('/search/?q=account');
  await listed(page, { q: 'account' });
  await page.clock.runFor(60_000);
  expect(texts.length).toBeLessThan(10);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.locator(`${rows} a`).nth(14).waitFor();
});
