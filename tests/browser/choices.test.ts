import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { testSites } from '../support/test-sites.ts';
import { visible } from '../support/visible-variants.ts';

let site: OpenSite;
const REGIONS = '/articles/choices-by-region/';
const COMPONENTS = '/articles/regions-as-components/';

beforeAll(async () => {
  site = await openSite(testSites.fixture.output);
});

afterAll(() => site.close());

const first = ['eu', 'app', 'us'];
const europe = ['eu', 'app', 'eu', 'basic'];
const states = ['us', 'app', 'us'];

test('the first variant of each choice is shown to a new reader', async () => {
  expect(await visible(await site.open(REGIONS))).toEqual(first);
});

test('arrow keys switch all choices of the group, and Tab goes on into the text', async () => {
  const page = await site.open(REGIONS);
  await page.getByRole('radio', { name: 'Europe' }).first().focus();
  await page.keyboard.press('ArrowRight');
  expect(await visible(page)).toEqual(states);
  await page.keyboard.press('ArrowRight');
  expect(await visible(page)).toEqual(['asia-pacific', 'app', 'asia-pacific']);
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toBe('form');
  await page.keyboard.press('Shift+Tab');
  expect(await page.locator(':focus').getAttribute('value')).toBe('asia-pacific');
});

test('screen readers hear one named group for each choice, and its values', async () => {
  const page = await site.open(REGIONS);
  const group = page.getByRole('group', { name: 'Show for' }).first();
  expect(await group.getByRole('radio').all()).toHaveLength(3);
  expect(await group.getByRole('radio', { name: 'United States' }).getAttribute('value')).toBe(
    'us',
  );
});

test('the choice pressed stays where it is when one above it changes its height', async () => {
  const page = await site.open(REGIONS, { viewport: { width: 390, height: 500 } });
  const tab = page.locator('.choice-tab', { hasText: 'Europe' }).last();
  await tab.scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy(0, 100));
  const top = async () => Math.round((await tab.boundingBox())?.y ?? NaN);
  const before = await top();
  await tab.click();
  expect(await visible(page)).toEqual(europe);
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
});

test('the choice is remembered for other articles, also in .mdx', async () => {
  const page = await site.open(REGIONS);
  await page.locator('.choice-tab', { hasText: 'United States' }).first().click();
  await page.goto(COMPONENTS);
  expect(await visible(page)).toEqual(['us', 'us', 'pro']);
  await page.goto(REGIONS);
  expect(await visible(page)).toEqual(states);
});

test('the choice works without JavaScript, choice by choice', async () => {
  const page = await site.open(REGIONS, { javaScriptEnabled: false });
  expect(await visible(page)).toEqual(first);
  await page.locator('.choice-tab', { hasText: 'Asia and Pacific' }).first().click();
  expect(await visible(page)).toEqual(['asia-pacific', 'app', 'us']);
});

test('a URL that leads into a hidden variant shows it, wherever its group is', async () => {
  const page = await site.open(`${REGIONS}?region=us#refunds-in-europe`);
  expect(await page.getByRole('heading', { name: 'Refunds in Europe' }).isVisible()).toBe(true);
});

test('the same link shows a hidden variant a second time', async () => {
  const page = await site.open(REGIONS);
  const heading = page.getByRole('heading', { name: 'Refunds in Europe' });
  await page.locator('.choice-tab', { hasText: 'United States' }).first().click();
  const link = page.locator('.contents a', { hasText: 'Refunds in Europe' });
  await link.click();
  await heading.waitFor();
  await page.locator('.choice-tab', { hasText: 'United States' }).first().click();
  await heading.waitFor({ state: 'hidden' });
  await link.click();
  await heading.waitFor();
});

test('a result opens at its passage, also in a hidden variant', async () => {
  const page = await site.open('/search/?q=sender+pays', {
    viewport: { width: 390, height: 500 },
  });
  await page.locator('a[data-title][href*="choices-by-region/"]').click();
  const passage = page.getByText('The sender pays.');
  await passage.waitFor();
  await expect
    .poll(() => passage.evaluate((element) => element.getBoundingClientRect().top))
    .toSatisfy((top: number) => top >= 0 && top < 500);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test('on paper, every variant is there with its label', async () => {
  const page = await site.open(REGIONS);
  await page.emulateMedia({ media: 'print' });
  const all = [
    'eu',
    'us',
    'asia-pacific',
    'app',
    'web',
    'us',
    'eu',
    'basic',
    'pro',
    'asia-pacific',
  ];
  expect(await visible(page)).toEqual(all);
  const labels = page.locator('.choice-label');
  for (const label of await labels.all()) expect(await label.isVisible()).toBe(true);
  expect(await labels.count()).toBe(all.length);
  expect(await page.locator('.choice-tab').first().isVisible()).toBe(false);
});

test('a single block is shown with its label', async () => {
  const page = await site.open(COMPONENTS);
  expect(await page.locator('.choice-label', { hasText: 'Pro' }).isVisible()).toBe(true);
});

test('without a connection, the page opens with the choice of the URL', async () => {
  const page = await site.open(REGIONS);
  const isKept = () =>
    page.evaluate(
      async () =>
        navigator.serviceWorker.controller !== null &&
        (await caches.match(location.pathname)) !== undefined,
    );
  await expect.poll(isKept, { timeout: 30_000 }).toBe(true);
  await page.context().setOffline(true);
  await page.goto(`${REGIONS}?region=us`);
  expect(await visible(page)).toEqual(states);
});

test('many values wrap on a phone, and nothing is wider than the screen', async () => {
  const page = await site.open(REGIONS, { viewport: { width: 320, height: 700 } });
  const tops = await page
    .locator('fieldset')
    .first()
    .locator('.choice-tab')
    .evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top));
  expect(new Set(tops).size).toBeGreaterThan(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
