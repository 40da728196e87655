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

test.each([true, false])(
  'the list of contents beside the text has no dead end (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const page = await site.open(PARTS, { javaScriptEnabled });
    const link = page.locator('.contents a', { hasText: 'The end' });
    expect(await link.isVisible()).toBe(true);
    await page.locator('.contents summary').focus();
    for (const key of ['Enter', 'Space']) {
      await page.keyboard.press(key);
      expect(await link.isVisible()).toBe(true);
    }
    await page.locator('.contents summary').click({ force: true });
    await link.click();
    expect(new URL(page.url()).hash).toBe('#the-end');
    await page.context().close();
  },
);

test('articles with and without contents have their text in the same column', async () => {
  for (const width of [700, 1024, 1280, 1920]) {
    const columns = [];
    for (const path of [PARTS, '/articles/one-paragraph/']) {
      const page = await site.open(path, { viewport: { width, height: 900 } });
      expect(await page.locator('.contents').count()).toBe(path === PARTS ? 1 : 0);
      for (const part of ['h1', '.prose', '.breadcrumbs', '.article-end']) {
        const { x = 0, width: size = 0 } = (await page.locator(part).boundingBox()) ?? {};
        columns.push(part === 'h1' || part === '.prose' ? `${x} ${size}` : String(x));
      }
      await page.context().close();
    }
    expect(new Set(columns).size, `${width} px: ${columns.join(', ')}`).toBe(2);
  }
});

test('in forced colors, only the current entry of the contents is marked', async () => {
  const page = await site.open(PARTS, { forcedColors: 'active' });
  await page.locator('#questions').evaluate((heading) => heading.scrollIntoView());
  await expect.poll(() => current(page)).toEqual(['Questions']);
  const borders = await page.locator('.contents a').evaluateAll((links) =>
    links.map((link) => ({
      isCurrent: link.ariaCurrent !== null,
      color: getComputedStyle(link).borderInlineStartColor,
    })),
  );
  expectOnlyCurrent(borders);
});

test('in forced colors, only the current tab and sort order are marked', async () => {
  const page = await site.open('/categories/faq/', { forcedColors: 'active' });
  for (const links of ['.tabs a', '.sort a']) {
    const borders = await page.locator(links).evaluateAll((found) =>
      found.map((link) => ({
        isCurrent: link.ariaCurrent !== null,
        color: getComputedStyle(link).borderBlockEndColor,
      })),
    );
    expectOnlyCurrent(borders);
  }
});

/** Expects one current link, whose border has a color of its own. */
function expectOnlyCurrent(links: readonly { isCurrent: boolean; color: string }[]): void {
  const [currentOne, ...more] = links.filter(({ isCurrent }) => isCurrent);
  expect(more).toEqual([]);
  const others = new Set(links.filter(({ isCurrent }) => !isCurrent).map(({ color }) => color));
  expect(others.size).toBe(1);
  expect([...others]).not.toContain(currentOne?.color);
}

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
