import { afterAll, beforeAll, expect, test } from 'vitest';
import { site as siteDefinition } from '../../src/config/settings.ts';
import { copyProject } from '../support/temp-project.ts';
import { testSites } from '../support/test-sites.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite(testSites.demo.output);
});

afterAll(() => site.close());

const open = (path: string) => site.open(path, { javaScriptEnabled: false });

test('an article can be read without JavaScript', async () => {
  const page = await open('/articles/why-did-my-identity-verification-fail/');
  expect(await page.locator('h1').innerText()).toBe('Why did my identity verification fail?');
  expect((await page.locator('.prose').innerText()).length).toBeGreaterThan(500);
  expect(await page.locator('time[data-published]').isVisible()).toBe(true);
  expect(await page.locator('time[data-updated]').isVisible()).toBe(true);
});

test('the home page leads to topics and articles without JavaScript', async () => {
  const page = await open('/');
  await page.locator('.topics').getByRole('link', { name: 'Taxes and statements' }).click();
  expect(await page.locator('h1').innerText()).toBe('Taxes and statements');
  await page.getByRole('link', { name: 'Crypto Tax Reporting' }).click();
  expect(await page.locator('h1').innerText()).toBe('Crypto Tax Reporting');
});

test('a category can be paged through to its end without JavaScript', async () => {
  const page = await open('/categories/faq/');
  const total = Number(await page.locator('a[data-tab=faq] [data-count]').innerText());
  const hrefs: (string | null)[] = [];
  for (;;) {
    hrefs.push(
      ...(await page
        .locator('a[data-title]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')))),
    );
    const next = page.locator('[data-pagination] a[rel=next]');
    if ((await next.count()) === 0) break;
    await next.click();
  }
  expect(hrefs).toHaveLength(total);
  expect(new Set(hrefs).size).toBe(total);
});

test('the search page says that it needs JavaScript and offers the categories', async () => {
  const page = await open('/articles/what-are-network-fees/');
  await page.getByRole('searchbox').fill('password');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=password');
  expect(await page.locator('noscript p').innerText()).toContain('Search needs JavaScript');
  expect(await page.locator('noscript p').isVisible()).toBe(true);
  for (const control of [
    '#sort',
    '.state-idle',
    '.state-empty',
    '.state-failed',
    '[data-pagination]',
  ]) {
    expect(await page.locator(control).isVisible(), control).toBe(false);
  }
  await page.locator('noscript a[href="/categories/announcements/"]').click();
  expect(await page.locator('h1').innerText()).toBe('Announcements');
});

test('the tabs of the search page lead to the categories without JavaScript', async () => {
  const page = await open('/search/');
  await page.locator('a[data-tab=product-documents]').click();
  expect(new URL(page.url()).pathname).toBe('/categories/product-documents/');
  expect(await page.locator('article[data-result]').count()).toBeGreaterThan(5);
});

test('without a search engine of the owner the search page sends nobody away', async () => {
  const page = await open('/search/');
  expect(await page.locator('noscript form').count()).toBe(0);
});

test('the search engine of the owner’s choice searches this site without JavaScript', async () => {
  const project = copyProject();
  project.editSite('searchEngine: undefined', "searchEngine: 'duckduckgo'");
  expect(await project.build()).toMatchObject({ status: 0 });
  const edited = await openSite(project.output);
  try {
    const page = await edited.open('/search/', { javaScriptEnabled: false });
    const asked: string[] = [];
    await page.context().route(/^https:/, async (route) => {
      asked.push(route.request().url());
      await route.fulfill({ body: 'Results' });
    });
    await page.getByLabel('Search this site with DuckDuckGo').fill('lost phone');
    await page.keyboard.press('Enter');
    await page.waitForURL(/^https:/);
    expect(asked).toEqual([
      `https://duckduckgo.com/?q=lost+phone&sites=${new URL(siteDefinition.url).host}`,
    ]);
  } finally {
    await edited.close();
    project.remove();
  }
});
