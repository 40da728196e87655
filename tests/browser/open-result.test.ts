import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { articleOpened, listed } from '../support/read-listing.ts';
import { testSites } from '../support/test-sites.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
let site: OpenSite;

beforeAll(async () => {
  site = await openSite(testSites.demo.output);
});

afterAll(() => site.close());

/** Everyday queries, and what the reader sees first: the top of the article, or a passage. */
const queries: readonly (readonly [query: string, passage: string | undefined])[] = [
  ['lost phone', undefined],
  ['reset password', undefined],
  ['forgot my password', 'If you forgot your password'],
  ['fees', undefined],
  ['withdrawal pending', undefined],
  ['2fa', undefined],
  ['close my account', undefined],
  ['trading fees', undefined],
  ['passkey', undefined],
  ['api key', undefined],
  ['change email', undefined],
  ['contact support', undefined],
  ['bank transfer returned', undefined],
  ['card declined', undefined],
  ['identity verification failed', undefined],
  ['camera permission', 'Camera permission'],
];

test.each(queries)('“%s” opens at the answer on a phone', async (query, passage) => {
  const page = await site.open(`/search/?q=${encodeURIComponent(query)}`, phone);
  await listed(page, { q: query });
  await page.locator('[data-results] a[data-title]').first().tap();
  await articleOpened(page);
  await page.waitForLoadState();
  const seen = () =>
    page.evaluate((text) => {
      if (text === undefined) return scrollY === 0 ? 'the top' : `${scrollY} px below the top`;
      const blocks = [...document.querySelectorAll('.prose :is(h2, h3, h4, p, li, td)')];
      const block = blocks.find((candidate) => candidate.textContent?.includes(text));
      const top = block?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < innerHeight ? 'the passage' : `${top} px below the view`;
    }, passage);
  await expect.poll(seen).toBe(passage === undefined ? 'the top' : 'the passage');
  await page.context().close();
});

test('a passage without a heading is in view', async () => {
  const page = await site.open('/search/?q=stolen+passwords+list', phone);
  await listed(page, { q: 'stolen passwords list' });
  const row = page.locator('[data-result]').filter({ hasText: 'the list of stolen' }).first();
  const marked = await row.locator('mark').first().textContent();
  await row.locator('a[data-title]').tap();
  await page.waitForURL(/:~:text=/);
  const isInView = () =>
    page.evaluate((word) => {
      const blocks = [...document.querySelectorAll('.prose :is(p, li, td)')];
      return blocks
        .filter((block) => block.textContent?.includes(word ?? ''))
        .some((block) => {
          const { top } = block.getBoundingClientRect();
          return scrollY > 0 && top >= 0 && top < innerHeight;
        });
    }, marked);
  await expect.poll(isInView).toBe(true);
});
