import { afterAll, expect, test } from 'vitest';
import { testSites } from '../sites.ts';
import { openSite } from './browser.ts';

const site = await openSite(testSites.demo.output);
afterAll(() => site.close());
const withoutScript = { javaScriptEnabled: false };

test('an article reads without JavaScript', async () => {
  const page = await site.open('/articles/passkey-faq/', withoutScript);
  expect(await page.locator('h1').innerText()).toBe('Passkey FAQ');
  expect((await page.locator('.prose').innerText()).length).toBeGreaterThan(500);
  expect(await page.locator('.related a').count()).toBeGreaterThan(0);
});

test('categories are paged without JavaScript', async () => {
  const page = await site.open('/categories/faq/', withoutScript);
  expect(await page.locator('[data-result]').count()).toBe(15);
  await page.locator('[data-pagination] a[rel=next]').click();
  await page.waitForURL('**/categories/faq/2/');
  expect(await page.locator('[data-result]').count()).toBe(15);
});

test('from the home page every section is one link away without JavaScript', async () => {
  const page = await site.open('/', withoutScript);
  await page.getByRole('link', { name: 'Identity verification' }).first().click();
  await page.waitForURL('**/sections/identity-verification/');
  expect(await page.locator('[data-result]').count()).toBeGreaterThan(5);
});

test('the search page says what it needs and offers the categories', async () => {
  const page = await site.open('/search/?q=passkey', withoutScript);
  expect(await page.locator('noscript').innerText()).toContain('Search needs JavaScript');
  expect(await page.locator('noscript a[href="/categories/faq/"]').isVisible()).toBe(true);
});
