import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_QUERY_LENGTH } from '../../src/domain/search-query.ts';
import { testSites } from '../support/test-sites.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { answerOf, ask, listed, status, titles } from '../support/read-listing.ts';

const queries = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  'javascript:alert(1)',
  "'-alert(1)-'",
  '{query} {count} $& $1',
];
let site: OpenSite;

beforeAll(async () => {
  site = await openSite(testSites.fixture.output);
});

afterAll(() => site.close());

/** Opens a page and notes every dialog; an `alert` is what the hostile markup would run. */
async function watched(path: string): Promise<{ page: Page; dialogs: string[] }> {
  const page = await site.open('/');
  const dialogs: string[] = [];
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  await page.goto(path);
  return { page, dialogs };
}

/** What an injection would leave in the document. */
const injected = (page: Page, root: string) =>
  page
    .locator(root)
    .locator(
      'script:not([src^="/_astro/"], [type="application/ld+json"]), iframe, object, embed, ' +
        'svg[onload], [onerror], [onclick], [style], [href^="javascript:" i], ' +
        '[href^="data:" i], img[src="x"]',
    )
    .count();

test('a snippet of text that looks like markup stays text', async () => {
  const { page, dialogs } = await watched('/search/?q=echidna');
  await listed(page, { q: 'echidna' });
  expect(await page.locator('[data-snippet]').innerText()).toContain(
    '<b>echidna</b> <i> stays text.',
  );
  expect(await page.locator('[data-snippet]').locator('b, i').count()).toBe(0);
  expect(dialogs).toEqual([]);
});

test.each(queries)('a hostile question stays text: %s', async (query) => {
  const { page, dialogs } = await watched(`/search/?q=${encodeURIComponent(query)}`);
  expect(['ready', 'empty']).toContain(await answerOf(page));
  expect(await status(page)).toContain(`“${query}”`);
  expect(await page.title()).toContain(query);
  expect(await page.locator('#search').inputValue()).toBe(query);
  expect(await injected(page, 'search-page')).toBe(0);
  expect(dialogs).toEqual([]);
});

test('hostile values of the other parameters fall back to the defaults', async () => {
  const { page, dialogs } = await watched(
    '/search/?q=bilby&category=%22%3E%3Cscript%3Ealert(1)%3C/script%3E' +
      '&sort=javascript:alert(1)&page=1e9',
  );
  expect(await answerOf(page)).toBe('ready');
  expect((await titles(page)).length).toBe(2);
  expect(await injected(page, 'search-page')).toBe(0);
  expect(dialogs).toEqual([]);
});

test('a very long question is cut, not refused', async () => {
  const { page } = await watched('/search/');
  await ask(page, 'bilby '.repeat(33).trim());
  expect((await titles(page)).length).toBe(2);
  await page.goto(`/search/?q=${'bilby+'.repeat(1000)}`);
  expect(await answerOf(page)).toBe('ready');
  expect((await page.locator('#search').inputValue()).length).toBeLessThanOrEqual(MAX_QUERY_LENGTH);
});
