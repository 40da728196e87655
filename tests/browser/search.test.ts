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

const question = 'why did my identity verification fail on my phone?';
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

test('before a question the page is idle and shows popular articles', async () => {
  const page = await site.open('/search/');
  expect(await page.locator('search-page').getAttribute('data-search-state')).toBe('idle');
  await page.locator('.state-idle a').first().waitFor();
  expect(await titles(page)).toEqual([]);
});

test('a typed question is answered: first result, status, address and title of the window', async () => {
  const page = await site.open('/search/');
  await ask(page, question);
  expect((await titles(page))[0]).toBe('Why did my identity verification fail?');
  expect(await status(page)).toMatch(new RegExp(`^${(await counts(page))['all']} results`));
  expect(await page.title()).toContain(question);
  expect(new URL(page.url()).searchParams.get('q')).toBe(question);
});

test('a result shows title, snippet with marked words, days and views as in the contract', async () => {
  const page = await site.open('/search/');
  await ask(page, 'verify an individual account');
  const row = page.locator('article[data-result]').filter({
    has: page.getByRole('link', { name: 'How do I verify an individual account?', exact: true }),
  });
  expect(await row.locator('h2 a[data-title]').getAttribute('href')).toBe(
    '/articles/how-do-i-verify-an-individual-account/',
  );
  expect(await row.locator('time[data-published]').innerText()).toMatch(
    /^Published on [A-Z][a-z]{2} \d{1,2}, \d{4}$/,
  );
  expect(await row.locator('time[data-updated]').innerText()).toMatch(
    /^Updated on [A-Z][a-z]{2} \d{1,2}, \d{4}$/,
  );
  expect(await row.locator('time[data-published]').getAttribute('datetime')).toMatch(
    /^\d{4}-\d{2}-\d{2}$/,
  );
  expect(await row.locator('[data-views]').innerText()).toBe('31,038');
  expect(await row.locator('p[data-snippet] mark').count()).toBeGreaterThan(0);
  expect(await row.locator('.views').ariaSnapshot()).toContain('31,038 views');
});

test('an article without views shows no count', async () => {
  const page = await site.open('/search/?q=tradeback+voucher');
  await listed(page, { q: 'tradeback voucher' });
  const row = page
    .locator('article[data-result]')
    .filter({ has: page.getByRole('link', { name: 'Tradeback voucher FAQ' }) });
  expect(await row.count()).toBe(1);
  expect(await row.locator('[data-views], .views, svg').count()).toBe(0);
});

test('the tabs hold the counts of the question, in every tab the same', async () => {
  const page = await site.open('/search/');
  const before = await counts(page);
  await ask(page, 'deposit');
  const found = await counts(page);
  expect(Object.keys(found)).toEqual(['all', 'faq', 'announcements', 'product-documents']);
  expect(found['all']).toBe(
    (found['faq'] ?? 0) + (found['announcements'] ?? 0) + (found['product-documents'] ?? 0),
  );
  expect(found).not.toEqual(before);
  for (const category of ['faq', 'announcements', 'product-documents']) {
    await page.locator(`a[data-tab=${category}]`).click();
    await listed(page, { q: 'deposit', category });
    expect(await chosenTab(page)).toBe(category);
    expect(await counts(page)).toEqual(found);
    expect((await titles(page)).length).toBe(Math.min(15, found[category] ?? 0));
  }
});

test('a question deleted again brings back the counts of the whole site', async () => {
  const page = await site.open('/search/');
  const before = await counts(page);
  await ask(page, 'deposit');
  await page.locator('#search').fill('');
  await page.locator('[data-search-state=idle]').waitFor();
  expect(await counts(page)).toEqual(before);
  expect(await titles(page)).toEqual([]);
  expect(new URL(page.url()).search).toBe('');
});

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

test('an address opened by somebody else brings the same listing', async () => {
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

test('an address with nonsense falls back to defaults', async () => {
  const plain = await site.open('/search/?q=account');
  await listed(plain, { q: 'account' });
  const page = await site.open('/search/?q=account&category=nowhere&sort=sideways&page=-3');
  await page.locator('[data-search-state=ready]').waitFor();
  expect(await shown(page)).toEqual(await shown(plain));
});

test('a corrected word is told, with a link that searches for exactly what was typed', async () => {
  const page = await site.open('/search/');
  await ask(page, 'pasword');
  expect(await status(page)).toContain('Showing results for “password”');
  expect(await page.locator('#search').inputValue()).toBe('pasword');
  expect((await titles(page))[0]).toBe('How do I reset my password?');
  await page.locator('[data-status] a').click();
  await listed(page, { q: '"pasword"' }, 'empty');
  await page.goBack();
  await listed(page, { q: 'pasword' });
});

test('sorting by views puts the most viewed first, over all pages', async () => {
  const page = await site.open('/search/?q=account&sort=views');
  const seen: number[] = [];
  for (let number = 1; number <= 3; number++) {
    await listed(page, {
      q: 'account',
      sort: 'views',
      ...(number > 1 && { page: String(number) }),
    });
    const texts = await page
      .locator('article[data-result]')
      .evaluateAll((rows) =>
        rows.map((row) => row.querySelector('[data-views]')?.textContent ?? '0'),
      );
    seen.push(...texts.map((text) => Number(text.replaceAll(',', ''))));
    await page.locator('[data-pagination] li:last-child a').click();
  }
  expect(seen).toHaveLength(45);
  expect(seen).toEqual(seen.toSorted((a, b) => b - a));
});

test('sorting by day puts the latest first', async () => {
  const page = await site.open('/search/?q=account&sort=updated');
  await listed(page, { q: 'account', sort: 'updated' });
  const days = await page
    .locator('[data-results] time[data-updated]')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect(days).toHaveLength(15);
  expect(days).toEqual(days.toSorted().reverse());
});

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
