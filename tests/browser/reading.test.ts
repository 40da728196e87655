import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testSites } from '../support/test-sites.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';

let site: OpenSite;
const PARTS = '/articles/article-parts/';

beforeAll(async () => {
  site = await openSite(testSites.fixture.output);
});

afterAll(() => site.close());

const current = (page: Page) => page.locator('.contents [aria-current]').allTextContents();
const shown = async (page: Page) => ({
  app: await page.getByText('Tap the menu.').isVisible(),
  web: await page.getByText('Click your name.').isVisible(),
});

test('the list of contents follows the reading', async () => {
  const page = await site.open(PARTS, { viewport: { width: 1280, height: 500 } });
  expect(await current(page)).toEqual([]);
  await page.locator('#questions').evaluate((heading) => heading.scrollIntoView());
  await expect.poll(() => current(page)).toEqual(['Questions']);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(() => current(page)).toEqual(['The end']);
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(() => current(page)).toEqual([]);
});

test('the list of contents is open beside the text, and folded above it on a phone', async () => {
  const wide = await site.open(PARTS);
  expect(await wide.locator('.contents a').first().isVisible()).toBe(true);
  const phone = await site.open(PARTS, { viewport: { width: 390, height: 844 } });
  expect(await phone.locator('.contents a').first().isVisible()).toBe(false);
  await phone.locator('.contents summary').click();
  await phone.locator('.contents a', { hasText: 'The end' }).click();
  expect(new URL(phone.url()).hash).toBe('#the-end');
});

test('the choice between app and web works by keyboard and holds for other articles', async () => {
  const page = await site.open(PARTS);
  expect(await shown(page)).toEqual({ app: true, web: false });
  await page.getByRole('radio', { name: 'In the app' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await shown(page)).toEqual({ app: false, web: true });
  await page.goto('/articles/parts-as-components/');
  expect(await page.getByRole('radio', { name: 'On the web' }).isChecked()).toBe(true);
});

test('the choice works without JavaScript and without a memory', async () => {
  const page = await site.open(PARTS, { javaScriptEnabled: false });
  await page.getByText('On the web', { exact: true }).first().click();
  expect(await shown(page)).toEqual({ app: false, web: true });
});

test('a question unfolds by key, and when the URL leads to it', async () => {
  const page = await site.open(PARTS);
  const answer = page.getByText('One day, as a rule.');
  expect(await answer.isVisible()).toBe(false);
  await page.locator('summary', { hasText: 'How long does it take?' }).focus();
  await page.keyboard.press('Enter');
  expect(await answer.isVisible()).toBe(true);

  const linked = await site.open(`${PARTS}#can-i-cancel`);
  expect(
    await linked.locator('details.question', { hasText: 'Can I cancel?' }).getAttribute('open'),
  ).toBe('');
  await linked.evaluate(() => (location.hash = '#how-long-does-it-take'));
  await expect.poll(() => linked.getByText('One day, as a rule.').isVisible()).toBe(true);
});

test('a URL that leads to the hidden side of a choice shows that side', async () => {
  const page = await site.open(`${PARTS}#on-the-website`);
  expect(await shown(page)).toEqual({ app: false, web: true });
});

test('on paper everything is unfolded and nothing is left that only a screen needs', async () => {
  const page = await site.open(PARTS);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.getByText('One day, as a rule.').isVisible()).toBe(true);
  expect(await shown(page)).toEqual({ app: true, web: true });
  expect(await page.getByText(PARTS, { exact: false }).first().isVisible()).toBe(true);
  for (const hidden of ['.site-header', '.site-footer', '.contents', '.choice-tab >> nth=0'])
    expect(await page.locator(hidden).isVisible()).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('details.question[open]').count()).toBe(0);
});

test('images beside articles are published with their size and load late', async () => {
  const page = await site.open(PARTS);
  const image = page.getByAltText('A map');
  expect(
    await image.evaluate(({ attributes }) =>
      [...attributes].map(({ name, value }) => `${name}=${value}`),
    ),
  ).toEqual([
    'src=/pictures/en/basics/map.png',
    'alt=A map',
    'width=400',
    'height=250',
    'loading=lazy',
    'decoding=async',
  ]);
  await image.scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      image.evaluate((element) => element instanceof HTMLImageElement && element.naturalWidth),
    )
    .toBe(400);
});
