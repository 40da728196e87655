import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { ask } from '../support/read-listing.ts';
import { testSites } from '../support/test-sites.ts';
import { violations } from '../support/axe-violations.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite(testSites.demo.output);
});

afterAll(() => site.close());

const TITLE = 'Why did my identity verification fail?';
const field = (page: Page, name: string) => page.locator(`#contact-${name}`);

test('a title that is typed shows its article first, and opens beside the form', async () => {
  const page = await site.open('/contact/');
  await field(page, 'message').fill('Typed before.');
  await field(page, 'subject').pressSequentially(TITLE);
  const answers = page.locator('[data-answers] li');
  await expect.poll(() => answers.first().locator('a').innerText()).toContain(TITLE);
  expect(await answers.count()).toBe(3);
  expect(await answers.first().locator('mark').count()).toBeGreaterThan(0);
  expect(await page.locator('[data-answers-status]').innerText()).toBe(
    '3 articles may answer your question.',
  );
  expect(await violations(page)).toEqual([]);

  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    answers.first().locator('a').click(),
  ]);
  await opened.waitForLoadState();
  expect(await opened.locator('h1').innerText()).toBe(TITLE);
  expect([
    await field(page, 'subject').inputValue(),
    await field(page, 'message').inputValue(),
  ]).toEqual([TITLE, 'Typed before.']);

  const signal = page.waitForRequest((request) => request.url().endsWith('/votes'));
  await answers.first().getByRole('button').click();
  expect((await signal).postData()).toContain('vote=yes');
  expect(await page.locator('[data-answers]').innerText()).toContain('Good to hear.');
});

test('Tab leads from the subject to the suggestions, and Escape closes them', async () => {
  const page = await site.open('/contact/');
  const subject = field(page, 'subject');
  await subject.fill(TITLE);
  await page.locator('[data-answers] li').first().waitFor();
  await subject.evaluate((input) =>
    input.dispatchEvent(
      new KeyboardEvent('keydown', { bubbles: true, key: 'Escape', isComposing: true }),
    ),
  );
  expect(await page.locator('[data-answers]').isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-answers]'))).toBeTruthy();
  await subject.focus();
  await page.keyboard.press('Escape');
  expect(await page.locator('[data-answers]').isVisible()).toBe(false);
});

test('what an input method composes is looked up when it is done', async () => {
  const page = await site.open('/contact/');
  const subject = field(page, 'subject');
  await subject.focus();
  await subject.evaluate((input: HTMLInputElement, text) => {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  }, TITLE);
  await page.waitForTimeout(1000);
  expect(await page.locator('[data-answers]').isVisible()).toBe(false);
  await subject.dispatchEvent('compositionend');
  await page.locator('[data-answers] li').first().waitFor();
});

test('links to the form take along where the reader is', async () => {
  const page = await site.open('/articles/what-are-network-fees/');
  const link = page.locator('a[data-contact]:visible');
  expect(await page.locator('.article-contact a').getAttribute('href')).toBe(
    '/contact/?about=what-are-network-fees',
  );
  await page.goto('/search/');
  await ask(page, 'qqzebra & vvwalrus', 'empty');
  expect(await link.first().getAttribute('href')).toBe('/contact/?q=qqzebra+%26+vvwalrus');
  await page.goto('/nowhere/lost-words/');
  expect(await link.getAttribute('href')).toBe('/contact/?q=lost+words');
});

test('the subject follows the search until the reader writes one', async () => {
  const page = await site.open('/contact/?q=lost+passkey');
  const subject = () => field(page, 'subject').inputValue();
  expect(await subject()).toBe('lost passkey');
  await field(page, 'message').fill('Help!');
  await page.goto('/contact/?q=tax+form');
  expect([await subject(), await field(page, 'message').inputValue()]).toEqual([
    'tax form',
    'Help!',
  ]);
  await field(page, 'subject').fill('Tax form 2026');
  await page.goto('/contact/?q=fees');
  expect(await subject()).toBe('Tax form 2026');
});

test('on a site without TLS, the message is selected to be copied', async () => {
  const page = await site.open('/');
  await page.context().route('http://help.example/**', async (route) => {
    const url = route.request().url().replace('http://help.example/', site.address);
    await route.fulfill({ response: await route.fetch({ url }) }).catch(() => route.abort());
  });
  await page.goto('http://help.example/contact/');
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  for (const [name, value] of [
    ['subject', 'Lost parcel'],
    ['message', 'Where is it?'],
    ['email', 'jo@example.com'],
  ] as const)
    await field(page, name).fill(value);
  await field(page, 'topic').selectOption('payments');
  // Nothing here takes messages.
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('button', { name: 'Copy the message' }).click();
  const selected = () =>
    page.evaluate(() => [document.activeElement?.id, getSelection()?.toString()]);
  await expect.poll(selected).toEqual(['contact-message', 'Where is it?']);
});
