import { afterAll, beforeAll, expect, test } from 'vitest';
import { testSites } from '../support/test-sites.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { ask, chosenTab, counts, listed, status, titles } from '../support/read-listing.ts';

const question = 'why did my identity verification fail on my phone?';
let site: OpenSite;

beforeAll(async () => {
  site = await openSite(testSites.demo.output);
});

afterAll(() => site.close());

test('before a question the page is idle and shows popular articles', async () => {
  const page = await site.open('/search/');
  expect(await page.locator('search-page').getAttribute('data-search-state')).toBe('idle');
  await page.locator('.state-idle a').first().waitFor();
  expect(await titles(page)).toEqual([]);
});

test('a typed question is answered: first result, status, URL and window title', async () => {
  const page = await site.open('/search/');
  await ask(page, question);
  expect((await titles(page))[0]).toBe('Why did my identity verification fail?');
  expect(await status(page)).toMatch(new RegExp(`^${(await counts(page))['all']} results`));
  expect(await page.title()).toContain(question);
  expect(new URL(page.url()).searchParams.get('q')).toBe(question);
});

test('a result shows title, snippet with marked words, days and views', async () => {
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

test('a corrected word has a link that searches for exactly what was typed', async () => {
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
