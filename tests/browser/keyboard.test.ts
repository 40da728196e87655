import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testSites } from '../support/test-sites.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { listed } from '../support/read-listing.ts';
import { pageTypes } from '../support/page-types.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite(testSites.demo.output);
});

afterAll(() => site.close());

/** What has the focus: its name, and whether a reader can see that it has. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    // A radio button shows its focus on the label around it, a search box on its form.
    const shown = [
      element,
      ...(element.closest('label, form') ? [element.closest('label, form') as Element] : []),
    ];
    const hasOutline = shown.some((candidate) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(candidate);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const isInView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    return {
      name: `${element.tagName} ${element.textContent?.trim().slice(0, 40) ?? ''}`,
      isVisible: hasOutline && isInView,
    };
  });

test.each(pageTypes.map(([type, path, state]) => ({ type, path, state })))(
  'every stop of the keyboard can be seen on $type',
  async ({ path, state }) => {
    const page = await site.open(path);
    if (state !== undefined) await page.locator(`[data-search-state=${state}]`).waitFor();
    const hidden: string[] = [];
    let stops = 0;
    for (; stops < 40; stops++) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      if (!stop) break;
      if (!stop.isVisible) hidden.push(stop.name);
    }
    expect(stops).toBeGreaterThan(5);
    expect(hidden).toEqual([]);
    await page.context().close();
  },
);

test('the first stop skips to the content', async () => {
  const page = await site.open('/articles/passkey-faq/');
  await page.keyboard.press('Tab');
  expect((await focused(page))?.name).toBe('A Skip to content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  await page.keyboard.press('Tab');
  expect((await focused(page))?.name).toBe('A Home');
});

test('the focus stays where it is while results change under it', async () => {
  const page = await site.open('/search/?q=account');
  await listed(page, { q: 'account' });
  await page.locator('a[data-tab=faq]').focus();
  await page.keyboard.press('Enter');
  await listed(page, { q: 'account', category: 'faq' });
  expect((await focused(page))?.name).toMatch(/^A FAQ/);

  const box = page.locator('#search');
  await box.fill('password');
  await listed(page, { q: 'password', category: 'faq' });
  expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);

  await page.locator('#sort').focus();
  await page.locator('#sort').selectOption('views');
  await listed(page, { q: 'password', category: 'faq', sort: 'views' });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('sort');
});
