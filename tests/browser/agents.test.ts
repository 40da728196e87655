import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe-violations.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { testSites } from '../support/test-sites.ts';

const { output } = testSites.fixture;
const ARTICLE = '/articles/one-paragraph/';
const phone = { viewport: { width: 390, height: 844 } };
let site: OpenSite;

beforeAll(async () => {
  site = await openSite(output);
});

afterAll(() => site.close());

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const note = (page: Page) => page.locator('.term-note:popover-open');

test('a reader copies the Markdown of an article by keyboard, and hears so', async () => {
  const page = await site.open(ARTICLE, { permissions: ['clipboard-read', 'clipboard-write'] });
  const button = page.getByRole('button', { name: 'Copy as Markdown' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.locator('.copy-markdown [role=status]').textContent())
    .toBe('Copied');
  expect(await copied(page)).toBe(readFileSync(join(output, 'articles/one-paragraph.md'), 'utf8'));
  expect(await violations(page)).toEqual([]);
});

test('the file is not loaded before the click, and opens when it cannot be copied', async () => {
  const page = await site.open(ARTICLE, { permissions: [] });
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('not allowed'));
  });
  await page.waitForTimeout(200);
  expect(requested).toEqual([]);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await page.waitForURL('**/articles/one-paragraph.md');
});

test('without JavaScript, a link leads to the Markdown', async () => {
  const page = await site.open(ARTICLE, { javaScriptEnabled: false });
  const link = page.getByRole('link', { name: 'View as Markdown' });
  expect(await link.getAttribute('href')).toBe('/articles/one-paragraph.md');
});

test('an article in .mdx has no Markdown to copy', async () => {
  const page = await site.open('/articles/mdx-article/');
  expect(await page.locator('.copy-markdown').count()).toBe(0);
});

test.each([
  ['with JavaScript', {}],
  ['without JavaScript', { javaScriptEnabled: false }],
  ['on a phone', phone],
])('a term opens its definition by keyboard and by touch %s', async (_name, options) => {
  const page = await site.open(ARTICLE, { ...options, hasTouch: true });
  const term = page.getByRole('button', { name: 'one menu' });
  expect(await note(page).count()).toBe(0);
  await term.focus();
  await page.keyboard.press('Enter');
  expect(await note(page).innerText()).toBe('The list behind Account, with the parts. Glossary');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('the parts');
  await page.keyboard.press('Escape');
  expect(await note(page).count()).toBe(0);
  await term.tap();
  const box = await note(page).boundingBox();
  const width = page.viewportSize()?.width ?? 0;
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  await note(page).getByRole('link', { name: 'Glossary' }).click();
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/glossary/#one-menu');
});

test('an open definition has no fault for axe', async () => {
  const page = await site.open(ARTICLE, phone);
  await page.getByRole('button', { name: 'one menu' }).click();
  expect(await violations(page)).toEqual([]);
});

test('on paper, a term is plain text', async () => {
  const page = await site.open(ARTICLE);
  await page.getByRole('button', { name: 'one menu' }).click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.prose').innerText()).toBe('Everything lives under one menu.');
  const decoration = await page
    .locator('.term')
    .evaluate((term) => getComputedStyle(term).textDecorationLine);
  expect(decoration).toBe('none');
});

test('the glossary lists all terms, and links to no article that readers may not see', async () => {
  const page = await site.open('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Glossary' }).click();
  expect(await page.locator('dt').allTextContents()).toEqual([
    'Numbat',
    'One menu',
    'Quokka settings',
  ]);
  expect(await page.locator('dd').allTextContents()).toEqual([
    'A small animal that eats termites.More: Quokka settings',
    'The list behind Account, with the parts.',
    'What you may change.Also: quokka preferences',
  ]);
  expect(await violations(page)).toEqual([]);
});

test('an article in .mdx explains terms, too', async () => {
  const page = await site.open('/articles/mdx-article/');
  await page.getByRole('button', { name: 'numbat' }).click();
  expect(await note(page).innerText()).toBe('A small animal that eats termites. Glossary');
});
