import { afterAll, beforeAll, expect, test } from 'vitest';
import { testSites } from '../support/test-sites.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { articleOpened, listed, titles } from '../support/read-listing.ts';
import { fixturePages, pageTypes } from '../support/page-types.ts';

const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 3,
};
let demo: OpenSite;
let fixture: OpenSite;

beforeAll(async () => {
  demo = await openSite(testSites.demo.output);
  fixture = await openSite(testSites.fixture.output);
});

afterAll(() => Promise.all([demo.close(), fixture.close()]));

const pages = [
  ...pageTypes.map(([type, path, state]) => ({ type, path, state, site: () => demo })),
  ...fixturePages.map(([type, path, state]) => ({ type, path, state, site: () => fixture })),
];

test.each(pages)('$type does not scroll sideways on a phone', async ({ path, state, site }) => {
  const page = await site().open(path, phone);
  if (state !== undefined) await page.locator(`[data-search-state=${state}]`).waitFor();
  const { width, content } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    content: document.documentElement.scrollWidth,
  }));
  expect(width).toBe(390);
  expect(content).toBe(390);
  await page.context().close();
});

test('search works on a phone', async () => {
  const page = await demo.open('/', phone);
  await page.getByRole('searchbox').tap();
  await page.keyboard.type('deposit');
  await page.keyboard.press('Enter');
  await listed(page, { q: 'deposit' });
  const tab = page.locator('a[data-tab=announcements]');
  await tab.scrollIntoViewIfNeeded();
  await tab.tap();
  await listed(page, { q: 'deposit', category: 'announcements' });
  const [first] = await titles(page);
  await page.locator('[data-results] a[data-title]').first().tap();
  await articleOpened(page);
  expect(await page.locator('h1').innerText()).toBe(first);
});

test('links and controls of a listing are at least 24 px high for a finger', async () => {
  const page = await demo.open('/search/?q=deposit', phone);
  await listed(page, { q: 'deposit' });
  for (const selector of [
    'a[data-tab]',
    '[data-pagination] a',
    '#sort',
    'search-page form button',
    '#search',
  ]) {
    const heights = await page
      .locator(selector)
      .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height));
    expect(heights.length, selector).toBeGreaterThan(0);
    expect(Math.min(...heights), selector).toBeGreaterThanOrEqual(24);
  }
});

test('what looks different under a mouse does so only where there is one', async () => {
  const page = await demo.open('/articles/what-are-the-trading-fees/', phone);
  const { all, always } = await page.evaluate(() => {
    const hovers = { all: 0, always: [] as string[] };
    const collect = (rules: CSSRuleList, isHoverable: boolean) => {
      for (const rule of rules) {
        if (rule instanceof CSSStyleRule && rule.selectorText.includes(':hover')) {
          hovers.all++;
          if (!isHoverable) hovers.always.push(rule.selectorText);
        }
        const asks = rule instanceof CSSMediaRule && rule.conditionText.includes('hover: hover');
        if (rule instanceof CSSGroupingRule) collect(rule.cssRules, isHoverable || asks);
      }
    };
    for (const sheet of document.styleSheets) collect(sheet.cssRules, false);
    return hovers;
  });
  expect(all).toBeGreaterThan(10);
  expect(always).toEqual([]);
});

test('a tapped tab does not keep the look of a hovered one', async () => {
  const page = await demo.open('/search/?q=deposit', phone);
  await listed(page, { q: 'deposit' });
  const lookOf = (tab: string) =>
    page.locator(`a[data-tab=${tab}]`).evaluate((link) => getComputedStyle(link).borderColor);
  const plain = await lookOf('faq');
  await page.locator('a[data-tab=faq]').tap();
  await listed(page, { q: 'deposit', category: 'faq' });
  await page.evaluate(() => history.back());
  await listed(page, { q: 'deposit' });
  expect(await lookOf('faq')).toBe(plain);
});
