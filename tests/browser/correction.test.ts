import { afterAll, expect, test } from 'vitest';
import { testSites } from '../support/test-sites.ts';
import { openSite } from '../support/open-browser.ts';
import { answerOf, ask, status, titles } from '../support/read-listing.ts';

const site = await openSite(testSites.demo.output);
afterAll(() => site.close());

test('a misspelt word is corrected, and a link searches for what was typed', async () => {
  const page = await site.open('/search/');
  await ask(page, 'identity verifcation');
  expect(await status(page)).toMatch(
    /^Showing results for “identity verification”\. \d+ results.*\nSearch instead for “identity verifcation”$/,
  );
  expect((await titles(page))[0]?.toLowerCase()).toContain('verif');

  await page.getByRole('link', { name: 'Search instead for “identity verifcation”' }).click();
  await page.waitForURL((url) => url.searchParams.get('q') === '"identity verifcation"');
  await page.waitForSelector('[data-search-state=empty], [data-search-state=ready]');
  expect(await status(page)).not.toContain('Showing results for');
});

test('a question that nothing fits well says so above the nearest articles', async () => {
  const page = await site.open('/search/?q=my+cat+ate+the+lasagna+before+the+withdrawal');
  expect(await answerOf(page)).toBe('ready');
  expect(await status(page)).toContain('No close match for');
  expect((await titles(page)).length).toBeGreaterThan(0);
});

test('a result opens at the answer, and its link shows the plain URL', async () => {
  const page = await site.open('/search/?q=camera+permission');
  expect(await answerOf(page)).toBe('ready');
  const title = page.locator('[data-results] a[data-title]').first();
  expect(await title.getAttribute('href')).toMatch(/^\/articles\/[a-z0-9-]+\/$/);
  await title.click();
  await page.waitForURL(/#camera-permission$/);
});

test('suggestions: arrows choose, Enter opens, Escape closes, the last one shows all', async () => {
  const page = await site.open('/articles/passkey-faq/');
  await page.keyboard.press('/');
  await page.keyboard.type('lost phone');
  const options = page.getByRole('option');
  await options.first().waitFor();
  expect(await page.getByRole('combobox').getAttribute('aria-expanded')).toBe('true');
  expect(await options.last().getAttribute('href')).toBe('/search/?q=lost+phone');
  await page.keyboard.press('Escape');
  expect(await options.count()).toBe(0);
  expect(await page.getByRole('combobox').inputValue()).toBe('lost phone');

  await page.keyboard.type('s');
  await options.first().waitFor();
  await page.keyboard.press('ArrowDown');
  const chosen = page.locator('[role=option][aria-selected=true]');
  const href = await chosen.getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${href}`);
});

test('arrows walk through the results and back to the box, as does Escape', async () => {
  const page = await site.open('/search/');
  await ask(page, 'passkey');
  const focused = () =>
    page.evaluate(() => document.activeElement?.textContent || document.activeElement?.tagName);
  const [first, second] = await titles(page);
  await page.locator('#search').press('ArrowDown');
  expect(await focused()).toBe(first);
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(second);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe('INPUT');

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('INPUT');
  expect(await page.locator('#search').inputValue()).toBe('passkey');
});

test('Escape in the box clears it and keeps the focus', async () => {
  const page = await site.open('/search/');
  await ask(page, 'passkey');
  const box = page.locator('#search');
  await box.dispatchEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true });
  expect(await box.inputValue()).toBe('passkey');
  for (let presses = 0; presses < 2; presses++) {
    await box.press('Escape');
    await page.waitForSelector('[data-search-state=idle]');
    expect(await box.inputValue()).toBe('');
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
  }
});
