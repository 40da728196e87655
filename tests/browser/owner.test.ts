import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { copyProject } from '../support/temp-project.ts';
import type { Project } from '../support/temp-project.ts';
import { readPage } from '../support/read-html.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';

/** A site that collects votes, with another accent, without repository and links in the header. */
let project: Project;
let site: OpenSite;
let receiver: Server;
let received: Record<string, string>[] = [];

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    received.push(Object.fromEntries(new URLSearchParams(await text(request))));
    response.writeHead(303, { location: 'about:blank' }).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const address = receiver.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  project = copyProject();
  project.editSite(
    "accent: { light: '#0c5f63', dark: '#86d3ca' }",
    "accent: { light: '#7a1f5c', dark: '#f0a8d8' }",
  );
  project.editSite(
    "  repository: { url: 'https://github.example/fernhill/help-center', readerLinks: true },\n",
    `  feedbackEndpoint: 'http://127.0.0.1:${port}/votes',\n`,
  );
  project.editSite(
    "headerLinks: [{ href: 'https://fernhill.example/', label: { en: 'fernhill.example' } }]",
    'headerLinks: []',
  );
  expect(await project.build()).toMatchObject({ status: 0 });
  site = await openSite(project.output);
});

afterAll(async () => {
  await site.close();
  await new Promise((resolve) => receiver.close(resolve));
  project.remove();
});

beforeEach(() => {
  received = [];
});

const ARTICLE = '/articles/one-paragraph/';
const vote = { article: ARTICLE, locale: 'en' };

test('a yes is sent and thanked for', async () => {
  const page = await site.open(ARTICLE);
  await page.getByRole('button', { name: 'Yes' }).click();
  await expect.poll(() => received).toEqual([{ ...vote, vote: 'yes' }]);
  const thanks = page.locator('.feedback [role=status]');
  expect(await thanks.innerText()).toMatch(/^Thank you/);
  expect(await thanks.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.getByRole('button', { name: 'No' }).isVisible()).toBe(false);
});

test('a no is sent at once, and its reason after it without a second vote', async () => {
  const page = await site.open(ARTICLE);
  await page.getByRole('button', { name: 'No' }).click();
  await expect.poll(() => received).toEqual([{ ...vote, vote: 'no' }]);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect
    .poll(() => received)
    .toEqual([
      { ...vote, vote: 'no' },
      { ...vote, reason: 'incomplete' },
    ]);
  expect(await page.locator('.feedback [role=status]').innerText()).toMatch(/^Thank you/);
});

test('without JavaScript the vote is a plain form', async () => {
  const page = await site.open(ARTICLE, { javaScriptEnabled: false });
  await page.getByLabel('Incorrect or out of date').check();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.poll(() => received).toEqual([{ ...vote, reason: 'wrong', vote: 'no' }]);

  // Whichever way a reason is sent, the vote is "no".
  for (const press of [
    (reader: Page) => reader.keyboard.press('Enter'),
    (reader: Page) => reader.getByRole('button', { name: 'No' }).click(),
  ]) {
    received = [];
    const other = await site.open(ARTICLE, { javaScriptEnabled: false });
    await other.getByLabel('Hard to understand').focus();
    await other.keyboard.press('Space');
    await press(other);
    await expect.poll(() => received).toEqual([{ ...vote, reason: 'unclear', vote: 'no' }]);
  }
  received = [];
  const last = await site.open(ARTICLE, { javaScriptEnabled: false });
  await last.getByRole('button', { name: 'Yes' }).click();
  await expect.poll(() => received).toEqual([{ ...vote, vote: 'yes' }]);
});

test('the accent is that of the brand, in both schemes', async () => {
  const color = async (colorScheme: 'light' | 'dark') =>
    (await site.open('/', { colorScheme }))
      .locator('.topics a')
      .first()
      .evaluate((link) => getComputedStyle(link).color);
  expect(await color('light')).toBe('rgb(122, 31, 92)');
  expect(await color('dark')).toBe('rgb(240, 168, 216)');
});

test('what the owner leaves out is nowhere', () => {
  const page = readPage(project.output, `${ARTICLE.slice(1)}index.html`);
  expect(page.querySelector('.repository-links')).toBeNull();
  expect(page.querySelector('.site-header nav')).toBeNull();
});

test('an accent that cannot be read stops the build with one sentence', async () => {
  const faint = copyProject();
  faint.editSite("light: '#0c5f63'", "light: '#ffcc00'");
  const { status, stderr } = await faint.build();
  faint.remove();
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^src\/site\.ts:\d+: brand\.accent\.light "#ffcc00" has a contrast of 1\.4 .*\n$/,
  );
});
