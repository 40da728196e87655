import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { isReservedId } from '../../src/markdown/reserved-ids.ts';
import { testSites } from '../support/test-sites.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { violations } from '../support/axe-violations.ts';

const FORMS = '/articles/body-forms/';
const CODE = 'npm install --save a-package-with-a-name-that-does-not-fit-on-any-phone';
const phone = { viewport: { width: 390, height: 844 } };
let site: OpenSite;

beforeAll(async () => {
  site = await openSite(testSites.fixture.output);
});

afterAll(() => site.close());

const topOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);

test.each([
  ['an id in braces', '#cancel', 'Cancel a plan'],
  ['an old anchor before a heading', '#old-name', 'Cancel a plan'],
  ['a name', '#older', 'The end'],
  ['an id in the folded answer', '#Inside', 'A heading inside'],
  ['a question', '#how-long', 'How long?'],
  ['letters of another script', '#%E8%A7%A3%E7%B4%84', '解約'],
])('%s leads to its section', async (_name, hash, text) => {
  const page = await site.open(FORMS + hash, { viewport: { width: 1280, height: 400 } });
  const heading = page.locator('.prose').getByRole('heading', { name: text, exact: true });
  await expect
    .poll(() => heading.evaluate((element) => element.getBoundingClientRect().top))
    .toBeLessThan(100);
  expect(await heading.isVisible()).toBe(true);
});

test('the link by file path opens the article at its section', async () => {
  const page = await site.open(FORMS);
  await page.getByRole('link', { name: 'the folded heading' }).click();
  await expect.poll(() => page.url()).toContain('/articles/body-forms/#Inside');
});

test('no id of the page around an article can be the id of a section', async () => {
  for (const path of [FORMS, '/articles/article-parts/']) {
    const page = await site.open(path);
    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('pass');
    await page.locator('[role=option]').first().waitFor();
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll('[id]:not(.prose *)')].map(({ id }) => id),
    );
    expect(ids.length).toBeGreaterThan(2);
    expect(ids.filter((id) => !isReservedId(id))).toEqual([]);
  }
});

test.each([
  ['a phone', phone],
  ['a wide screen', {}],
  ['a screen from right to left', phone],
])('the button copies the code and covers none of it on %s', async (name, options) => {
  const page = await site.open(FORMS, options);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  if (name.includes('right to left'))
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  const block = page.locator('copy-code').first();
  const button = block.getByRole('button', { name: 'Copy code' });
  const [code, covering] = await Promise.all([
    block.locator('pre').boundingBox(),
    button.boundingBox(),
  ]);
  if (!code || !covering) throw new Error('The code or its button is invisible.');
  const isBeside = covering.x >= code.x + code.width || covering.x + covering.width <= code.x;
  expect(isBeside).toBe(true);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => block.getByRole('status').textContent()).toBe('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(CODE);
  expect(await violations(page)).toEqual([]);
});

test('a browser that refuses to copy selects the code', async () => {
  const page = await site.open(FORMS);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('Refused'));
  });
  await page.getByRole('button', { name: 'Copy code' }).first().click();
  await expect.poll(() => page.evaluate(() => String(getSelection()).trim())).toBe(CODE);
});

test('no button without a clipboard, without scripts, and on paper', async () => {
  const bare = await site.open('/');
  await bare.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
  await bare.goto(FORMS);
  expect(await bare.locator('copy-code').count()).toBeGreaterThan(0);
  expect(await bare.locator('copy-code button').count()).toBe(0);

  const still = await site.open(FORMS, { javaScriptEnabled: false });
  expect(await still.locator('copy-code button').count()).toBe(0);

  const printed = await site.open(FORMS);
  await printed.emulateMedia({ media: 'print' });
  expect(await printed.locator('copy-code button').first().isVisible()).toBe(false);
});

test.each([
  ['light', { ...phone, colorScheme: 'light' as const }],
  ['dark', { colorScheme: 'dark' as const }],
])('blocks within blocks keep the distances of the article, %s', async (_scheme, options) => {
  const page = await site.open(`${FORMS}#Inside`, options);
  const gap = async (first: string, second: string) => {
    const bottom = await page
      .getByText(first, { exact: true })
      .evaluate((element) => element.getBoundingClientRect().bottom);
    const top = await page
      .getByText(second, { exact: true })
      .evaluate((element) => element.getBoundingClientRect().top);
    return Math.round(top - bottom);
  };
  const usual = await gap('Plain one.', 'Plain two.');
  expect(usual).toBeGreaterThan(10);
  expect(await gap('Details one.', 'Details two.')).toBe(usual);
  expect(await gap('Division one.', 'Division two.')).toBe(usual);
  expect(await gap('Nested one.', 'Nested two.')).toBe(usual);
  expect(await gap('Cited one.', 'Cited two.')).toBe(usual);
  expect(await topOf(page, '#more')).toBeLessThan(await topOf(page, '#Inside'));
});
