import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { articleOpened, listed } from '../support/read-listing.ts';
import { testSites } from '../support/test-sites.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite(testSites.demo.output);
});

afterAll(() => site.close());

/** Opens a listing and scrolls to its last row. Returns the position. */
async function openAtLastRow(width: number) {
  const page = await site.open('/search/?q=account', { viewport: { width, height: 844 } });
  await listed(page, { q: 'account' });
  const last = page.locator('[data-results] a[data-title]').last();
  await last.evaluate((title) => title.scrollIntoView({ block: 'center' }));
  return { page, last, position: await positionOf(page) };
}

const positionOf = (page: Page) => page.evaluate(() => Math.round(scrollY));

async function expectPosition(page: Page, position: number): Promise<void> {
  await listed(page, { q: 'account' });
  await expect.poll(() => positionOf(page)).toBe(position);
}

test.each([390, 1280])('Back from an article returns to the row, %d px wide', async (width) => {
  const { page, last, position } = await openAtLastRow(width);
  expect(position).toBeGreaterThan(1000);
  await last.click();
  await articleOpened(page);
  await page.goBack();
  await expectPosition(page, position);
});

test('a reload keeps the position', async () => {
  const { page, position } = await openAtLastRow(390);
  // The position is saved when the reader stops scrolling.
  await page.waitForFunction(
    (saved) => (history.state as { scroll?: number } | null)?.scroll === saved,
    position,
  );
  await page.reload();
  await expectPosition(page, position);
});

test('Back from a tab returns to the row', async () => {
  const { page, position } = await openAtLastRow(390);
  await page.locator('a[data-tab=announcements]').evaluate((tab: HTMLElement) => tab.click());
  await listed(page, { q: 'account', category: 'announcements' });
  await page.goBack();
  await expectPosition(page, position);
});
