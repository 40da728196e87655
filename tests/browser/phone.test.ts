import { afterAll, expect, test } from 'vitest';
import { testSites } from '../sites.ts';
import { openSite } from './browser.ts';
import { ask, titles } from './listing.ts';
import { pageTypes } from './page-types.ts';

const site = await openSite(testSites.demo.output);
afterAll(() => site.close());

test.each(Object.entries(pageTypes).flatMap(([name, path]) => [320, 390].map((width) => [name, width, path] as const)))('%s at %i px does not scroll sideways', async (_name, width, path) => {
  const page = await site.open(path, { viewport: { width, height: 844 } });
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test('search works on a phone', async () => {
  const page = await site.open('/search/', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await ask(page, 'card declined');
  expect((await titles(page))[0]).toBe('Why was my card payment declined?');
  await page.locator('a[data-tab=product-documents]').tap();
  await page.waitForURL(/category=product-documents/);
});
