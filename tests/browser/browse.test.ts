import { afterAll, beforeAll, expect, test } from 'vitest';
import { testSites } from '../support/test-sites.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { listed, titles } from '../support/read-listing.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite(testSites.demo.output);
});

afterAll(() => site.close());

test('the Tab key reaches the orders, and Enter changes the order', async () => {
  const page = await site.open('/categories/faq/');
  const focused = () =>
    page.evaluate(() => document.activeElement?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '');
  const passed: string[] = [];
  await page.locator('a[data-tab]').last().focus();
  for (let times = 0; times < 3; times++) {
    await page.keyboard.press('Tab');
    passed.push(await focused());
  }
  expect(passed).toEqual([
    'Recently updated',
    'Most viewed',
    await page.locator('a[data-title]').first().innerText(),
  ]);

  await page.keyboard.press('Shift+Tab');
  expect(
    await page
      .locator('a[data-order=views]')
      .evaluate((link) => getComputedStyle(link).outlineStyle),
  ).toBe('solid');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/categories/faq/views/');
  const views = await page.locator('[data-views]').allInnerTexts();
  const counts = views.map((text) => Number(text.replaceAll(',', '')));
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(await page.locator('nav.sort [aria-current=page]').innerText()).toBe('Most viewed');
});

test('the orders, the years and all articles work without JavaScript', async () => {
  const page = await site.open('/', { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'All articles' }).click();
  await page.getByRole('link', { name: 'Trading', exact: true }).click();
  await page
    .getByRole('navigation', { name: 'Sort by' })
    .getByRole('link', { name: 'Recently updated' })
    .click();
  expect(new URL(page.url()).pathname).toBe('/sections/trading/updated/');

  await page.goto('/categories/announcements/');
  await page
    .getByRole('navigation', { name: 'By year' })
    .getByRole('link', { name: '2025' })
    .click();
  expect(await page.locator('h1').innerText()).toBe('Announcements from 2025');
});

test('at a lost URL the search box holds its words, and a link searches for them', async () => {
  const page = await site.open('/hc/articles/360012345678-what_are-network%20fees.html?from=mail');
  expect(await page.getByRole('searchbox').inputValue()).toBe('what are network fees');
  await page.getByRole('link', { name: 'Search for “what are network fees”' }).click();
  await listed(page, { q: 'what are network fees' });
  expect((await titles(page))[0]).toBe('What are network fees and who sets them?');
});

test.each([
  '/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  '/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '/javascript:alert(1)',
  '/%E0%A4%A',
])('the lost URL %s runs nothing and becomes no element', async (path) => {
  const page = await site.open('/404.html');
  const elements = () => page.locator('main *').count();
  const before = await elements();
  let asked = false;
  page.on('dialog', (dialog) => {
    asked = true;
    void dialog.dismiss();
  });
  await page.goto(path);
  expect(await elements()).toBe(before);
  expect(await page.locator('[data-suggested-search] a').getAttribute('href')).toMatch(
    /^\/search\//,
  );
  expect(asked).toBe(false);
});

test.each(['/articles/12345678/', '/---/'])(
  'at %s, which says nothing, the box stays empty and nothing is proposed',
  async (path) => {
    const page = await site.open(path);
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    expect(await page.locator('[data-suggested-search]').isVisible()).toBe(false);
  },
);

test('without JavaScript a lost URL proposes nothing', async () => {
  const page = await site.open('/lost-phone/', { javaScriptEnabled: false });
  expect(await page.getByRole('searchbox').inputValue()).toBe('');
  expect(await page.locator('[data-suggested-search]').isVisible()).toBe(false);
});
