import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testSites } from '../support/test-sites.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import {
  articleOpened,
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

test('the search box of an article page leads to results, by Enter', async () => {
  const page = await site.open('/articles/what-are-network-fees/');
  await page.getByRole('searchbox').fill('reset password');
  await page.keyboard.press('Enter');
  await listed(page, { q: 'reset password' });
  expect(new URL(page.url()).pathname).toBe('/search/');
  expect((await titles(page))[0]).toBe('How do I reset my password?');
  expect(await page.locator('#search').inputValue()).toBe('reset password');
});

test('the search box of the home page leads to results, by its button', async () => {
  const page = await site.open('/');
  await page.getByRole('searchbox').fill('lost my phone');
  await page.getByRole('button', { name: 'Search' }).click();
  await listed(page, { q: 'lost my phone' });
  expect((await titles(page))[0]).toBe('I lost my phone. How do I get back into my account?');
});

test('Enter on the search page searches at once and stays there', async () => {
  const page = await site.open('/search/?q=passkey&page=2');
  await listed(page, { q: 'passkey', page: '2' });
  await page.locator('#search').fill('api key');
  await page.locator('#search').press('Enter');
  await listed(page, { q: 'api key' });
  expect((await titles(page))[0]).toBe('How do I create an API key?');
});

test('everything works by keyboard alone', async () => {
  const page = await site.open('/');
  const tabTo = async (selector: string) => {
    for (let presses = 0; presses < 30; presses++) {
      await page.keyboard.press('Tab');
      if (
        await page.evaluate((target) => document.activeElement?.matches(target) === true, selector)
      )
        return;
    }
    throw new Error(`30 presses of Tab do not reach ${selector}.`);
  };
  await tabTo('input[type=search]');
  await page.keyboard.type('account');
  await page.keyboard.press('Enter');
  await listed(page, { q: 'account' });

  await tabTo('a[data-tab=faq]');
  await page.keyboard.press('Enter');
  await listed(page, { q: 'account', category: 'faq' });
  await tabTo('[data-pagination] a');
  await page.keyboard.press('Shift+Tab');
  const last = await page.evaluate(() => document.activeElement?.textContent);
  expect(last).toBe((await titles(page)).at(-1));

  await tabTo('[data-pagination] li:last-child a');
  await page.keyboard.press('Enter');
  await listed(page, { q: 'account', category: 'faq', page: '2' });
  await tabTo('a[data-title]');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    (await titles(page))[0],
  );
  await page.keyboard.press('Enter');
  await articleOpened(page);
});

test('the skip link leads past the header', async () => {
  const page = await site.open('/articles/what-are-network-fees/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');
});

test('a question typed letter by letter ends with the listing of the whole question', async () => {
  const page = await site.open('/search/');
  await page.locator('#search').pressSequentially('reset password', { delay: 15 });
  await listed(page, { q: 'reset password' });
  const fresh = await site.open('/search/?q=reset+password');
  await listed(fresh, { q: 'reset password' });
  expect(await shown(page)).toEqual(await shown(fresh));
});

test('what is typed before the script of the page has come is kept and answered', async () => {
  const page = await site.open('/');
  const release = Promise.withResolvers<void>();
  await page.route(/_astro\/.*\.js$/, async (route) => {
    await release.promise;
    await route.continue();
  });
  await page.goto('/search/', { waitUntil: 'commit' });
  await page.locator('#search').fill('lost phone');
  release.resolve();
  await listed(page, { q: 'lost phone' });
  expect(await page.locator('#search').inputValue()).toBe('lost phone');
});
