import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { NoticesSite } from '../support/notices-site.ts';
import { aMinuteLater, startNoticesSite } from '../support/notices-site.ts';
import { answerOf, counts, titles } from '../support/read-listing.ts';

const article = '/articles/one-paragraph/';

let site: NoticesSite;
beforeAll(async () => (site = await startNoticesSite()));
afterEach(() => site.restore());
afterAll(() => site.close());

test('search shows a notice for its words first, and does not count it', async () => {
  const page = await site.open('/search/?q=password');
  expect(await answerOf(page)).toBe('ready');
  const above = page.locator('[data-search-notices] .notice');
  const title = above.locator('[data-notice-title]');
  await expect.poll(() => title.allTextContents()).toEqual(['Transfers are slow']);
  expect(await above.locator('button').count()).toBe(0);
  expect(await page.locator('[data-result]').count()).toBe((await counts(page))['all']);
  expect(await titles(page)).not.toContain('Transfers are slow');
  await page.locator('search-page input[type=search]').fill('exports');
  await expect.poll(() => above.count()).toBe(0);
  const labels = page.locator('[data-result] .issue');
  await expect.poll(() => labels.allTextContents()).toEqual(['Known issue']);
});

test('a notice that the search page shows anyway is there once', async () => {
  const page = await site.openWithClock('/search/?q=password');
  site.replace({ id: 'cards', kind: 'incident', title: 'Cards fail', keywords: ['password'] });
  await aMinuteLater(page);
  const title = page.locator('[data-notice-title]:visible').getByText('Cards fail');
  await expect.poll(() => title.count()).toBe(1);
  await page.getByRole('button', { name: 'Dismiss “Cards fail”' }).click();
  await expect.poll(() => title.count()).toBe(0);

  await page.reload();
  expect(await answerOf(page)).toBe('ready');
  await expect.poll(() => title.count()).toBe(1);
});

test('suggestions begin with a notice, which the keyboard reaches', async () => {
  const page = await site.open('/');
  await page.waitForLoadState('networkidle');
  await page.locator('form[role=search] input[type=search]').fill('transfer');
  const first = page.locator('[role=listbox] [role=option]').first();
  await expect.poll(() => first.textContent()).toBe('Transfers are slow');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${article}`);
});
