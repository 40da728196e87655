import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testSites } from '../support/test-sites.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import {
  articleOpened,
  ask,
  chosenTab,
  counts,
  listed,
  status,
  titles,
} from '../support/read-listing.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite(testSites.demo.output);
});

afterAll(() => site.close());

/** All that a reader sees of a listing. */
async function shown(page: Page) {
  return {
    titles: await titles(page),
    snippets: await page.locator('[data-results] [data-snippet]').allTextContents(),
    status: await status(page),
    tab: await chosenTab(page),
    counts: await counts(page),
    sort: await page.locator('#sort').inputValue(),
    words: await page.locator('#search').inputValue(),
    pager: await page.locator('[data-pagination] [aria-current]').allTextContents(),
  };
}

test('Back restores each step, Forward too, and so does a reload', async () => {
  const page = await site.open('/search/');
  await ask(page, 'account');
  const steps = [await shown(page)];

  await page.locator('a[data-tab=faq]').click();
  await listed(page, { q: 'account', category: 'faq' });
  steps.push(await shown(page));

  await page.locator('[data-pagination] a').last().click();
  await listed(page, { q: 'account', category: 'faq', page: '2' });
  steps.push(await shown(page));

  await page.locator('#sort').selectOption('views');
  await listed(page, { q: 'account', category: 'faq', sort: 'views' });
  steps.push(await shown(page));

  const addresses = [
    {},
    { category: 'faq' },
    { category: 'faq', page: '2' },
    { category: 'faq', sort: 'views' },
  ].map((step) => ({ q: 'account', ...step }));
  expect(new Set(steps.map((step) => JSON.stringify(step))).size).toBe(4);
  for (const index of [2, 1, 0]) {
    await page.goBack();
    await listed(page, addresses[index] ?? {});
    expect(await shown(page)).toEqual(steps[index]);
  }
  for (const index of [1, 2, 3]) {
    await page.goForward();
    await listed(page, addresses[index] ?? {});
    expect(await shown(page)).toEqual(steps[index]);
  }
  await page.reload();
  await listed(page, addresses[3] ?? {});
  expect(await shown(page)).toEqual(steps[3]);
});

test('Back from an article brings the listing again', async () => {
  const page = await site.open('/search/?q=account&page=2');
  await listed(page, { q: 'account', page: '2' });
  const before = await shown(page);
  await page.locator('[data-results] a[data-title]').nth(3).click();
  await articleOpened(page);
  await page.goBack();
  await listed(page, { q: 'account', page: '2' });
  expect(await shown(page)).toEqual(before);
});

test('a URL opened by somebody else gives the same listing', async () => {
  const page = await site.open('/search/');
  await ask(page, 'account');
  await page.locator('a[data-tab=faq]').click();
  await listed(page, { q: 'account', category: 'faq' });
  await page.locator('#sort').selectOption('updated');
  await listed(page, { q: 'account', category: 'faq', sort: 'updated' });
  await page.getByRole('link', { name: 'Page 2', exact: true }).click();
  await listed(page, { q: 'account', category: 'faq', sort: 'updated', page: '2' });

  const other = await site.open(page.url());
  await listed(other, { q: 'account', category: 'faq', sort: 'updated', page: '2' });
  expect(await shown(other)).toEqual(await shown(page));
});

test('a URL with nonsense falls back to defaults', async () => {
  const plain = await site.open('/search/?q=account');
  await listed(plain, { q: 'account' });
  const page = await site.open('/search/?q=account&category=nowhere&sort=sideways&page=-3');
  await page.locator('[data-search-state=ready]').waitFor();
  expect(await shown(page)).toEqual(await shown(plain));
});
