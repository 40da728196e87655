import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { listed, titles } from '../support/read-listing.ts';
import { testSites } from '../support/test-sites.ts';
import { visible } from '../support/visible-variants.ts';

let site: OpenSite;
const REGIONS = '/articles/choices-by-region/';

beforeAll(async () => {
  site = await openSite(testSites.fixture.output);
});

afterAll(() => site.close());

const first = ['eu', 'app', 'us'];
const europe = ['eu', 'app', 'eu', 'basic'];
const states = ['us', 'app', 'us'];

test.each([
  ['?region=eu', europe],
  ['?region=EU&plan=pro', ['eu', 'app', 'eu', 'pro']],
  ['?platform=web&region=us', ['us', 'web', 'us']],
  ['?region=mars', first],
  ['?region=web', first],
  ['?constructor=us&__proto__=us&region', first],
])('the URL sets the choice: %s', async (query, expected) => {
  const page = await site.open(REGIONS + query);
  expect(await visible(page)).toEqual(expected);
  await page.goto(REGIONS);
  expect(await visible(page)).toEqual(expected);
});

test('a URL of any page sets the choice, and what the reader presses changes the URL', async () => {
  const page = await site.open('/?region=us');
  await page.goto(REGIONS);
  expect(await visible(page)).toEqual(states);
  await page.goto(`${REGIONS}?region=us#who-pays`);
  await page.locator('.choice-tab', { hasText: 'Europe' }).first().click();
  expect(page.url()).toMatch(/\/choices-by-region\/\?region=eu#who-pays$/);
  expect(await page.reload().then(() => visible(page))).toEqual(europe);
});

test('without a memory, the choice in the URL goes on with the links and searches', async () => {
  const page = await site.open('/');
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
  });
  await page.goto(`${REGIONS}?region=us&x=1`);
  expect(await visible(page)).toEqual(states);
  await page.locator('.choice-tab', { hasText: 'Asia' }).first().click();
  await page.locator('.choice a', { hasText: 'form' }).click();
  await page.waitForURL(/\/article-parts\/\?region=asia-pacific$/);
  await page.locator('form[role=search] input[type=search]').fill('tapir');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?/);
  expect(new URL(page.url()).searchParams.get('region')).toBe('asia-pacific');
  await page.goBack();
  await page.locator('.breadcrumbs a').first().click();
  expect(page.url()).toMatch(/\/\?region=asia-pacific$/);
});

test('parts of the page and other sites get no parameter', async () => {
  const page = await site.open(`${REGIONS}?region=us`);
  await page.locator('.contents a', { hasText: 'Who pays' }).click();
  expect(page.url()).toMatch(/\?region=us#who-pays$/);
  const outside = page.locator('.site-footer a[href^="https://"], .header-links a').first();
  await outside.evaluate((link) => {
    link.addEventListener('click', (event) => event.preventDefault());
    (link as HTMLAnchorElement).click();
  });
  expect(await outside.getAttribute('href')).not.toContain('region');
});

test('search lists articles for others last, with their label, in every tab', async () => {
  const page = await site.open('/search/?q=tapir');
  await listed(page, { q: 'tapir' });
  expect(await titles(page)).toEqual([
    'Returning a tapir in Europe',
    'Returning a tapir in the States',
  ]);
  expect(await page.locator('[data-results] .audience').allTextContents()).toEqual([
    'Europe',
    'United States',
  ]);
  await page.goto('/search/?q=tapir&region=us');
  await listed(page, { q: 'tapir', region: 'us' });
  const forStates = ['Returning a tapir in the States', 'Returning a tapir in Europe'];
  expect(await titles(page)).toEqual(forStates);
  await page.goto('/search/?q=tapir&category=faq');
  await listed(page, { q: 'tapir', category: 'faq' });
  expect(await titles(page)).toEqual(forStates);

  await page.goto('/');
  await page.locator('form[role=search] input[type=search]').fill('tapir');
  const option = page.locator('[role=listbox] [role=option]').first();
  await option.waitFor();
  expect(await option.textContent()).toBe('Returning a tapir in the States United States');
});
