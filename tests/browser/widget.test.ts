import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../../scripts/lib/serve.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { violations } from '../support/axe-violations.ts';
import type { SiteCopy } from '../support/copy-site.ts';
import { copyOf } from '../support/copy-site.ts';
import type { HostPage } from '../support/host-page.ts';
import { startHostPage } from '../support/host-page.ts';
import { startBrowser } from '../support/open-browser.ts';
import { callHandrail, focused, noteEvents, widgetOn } from '../support/open-widget.ts';
import { testSites } from '../support/test-sites.ts';

/** An app on another origin, whose strict policy allows no styles at all, and one that may not. */
let app: HostPage;
let stranger: HostPage;
let help: RunningServer;
let copy: SiteCopy;
let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  copy = copyOf(testSites.demo.output);
  [help, browser, app, stranger] = await Promise.all([
    serve(copy.path, 0),
    startBrowser(),
    startHostPage(() => help.address),
    startHostPage(() => help.address),
  ]);
  const panel = join(copy.path, 'widget/index.html');
  const html = readFileSync(panel, 'utf8').replaceAll('https://app.fernhill.example', app.origin);
  expect(html).toContain(app.origin);
  writeFileSync(panel, html);
});

afterAll(async () => {
  await browser.close();
  await help.close();
  for (const host of [app, stranger]) host.close();
  copy.remove();
});

async function visit(path = '/', options: BrowserContextOptions = {}, host = app) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const requests: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(host.origin + path, { waitUntil: 'networkidle' });
  const widget = widgetOn(page);
  await widget.button.waitFor({ state: 'attached' });
  return { ...widget, requests, said };
}

test('a closed panel costs one script, moves nothing and leaves one name', async () => {
  const { page, button, requests, said } = await visit('/withdraw');
  expect(requests).toEqual([`${app.origin}/withdraw`, `${help.address}widget.js`]);
  expect(await button.getAttribute('aria-expanded')).toBe('false');
  const { shifts, names, kept } = await page.evaluate(() => {
    const shifts = new PerformanceObserver(() => undefined);
    shifts.observe({ type: 'layout-shift', buffered: true });
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    return {
      shifts: shifts.takeRecords().length,
      names: Object.getOwnPropertyNames(globalThis).filter((name) => !usual.has(name)),
      kept: [document.cookie, localStorage.length, sessionStorage.length],
    };
  });
  expect(shifts).toBe(0);
  expect(names.filter((name) => !/^(0|__playwright.*|__pw.*)$/.test(name))).toEqual(['Handrail']);
  expect(kept).toEqual(['', 0, 0]);
  expect(said).toEqual([]);
  // The styles apply, which the policy of the page allows nowhere else.
  expect(await button.evaluate((element) => getComputedStyle(element).position)).toBe('fixed');
});

test('the panel opens, suggests by path, searches, shows articles and goes back', async () => {
  const { page, button, dialog, panel, said } = await visit('/withdraw/cash');
  const events = await noteEvents(page);
  await button.click();
  await expect
    .poll(() => panel.locator('[data-suggested] a').allTextContents())
    .toEqual(['Why is my withdrawal pending?', 'How do I withdraw cash to my bank account?']);
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  expect(await page.getByRole('dialog', { name: 'Fernhill Help Center' }).count()).toBe(1);
  expect(await dialog.locator('iframe').getAttribute('title')).toBe('Fernhill Help Center');
  await panel.locator('input[type=search]:focus').waitFor();

  await page.keyboard.type('forgot password');
  await panel.locator('[data-search-state=ready]').waitFor();
  const first = panel.locator('[data-results] a[data-title]').first();
  expect(await first.textContent()).toBe('How do I reset my password?');
  await expect
    .poll(events)
    .toContainEqual(['search', { query: 'forgot password', results: expect.any(Number) }]);

  await first.click();
  await panel.locator('h1:focus', { hasText: 'How do I reset my password?' }).waitFor();
  const inside = panel.locator('.prose a[href^="/articles/"]').first();
  const next = await inside.getAttribute('href');
  await inside.click();
  await expect.poll(() => panel.locator('[data-full]').getAttribute('href')).toBe(next);
  await panel.locator('h1:focus').waitFor();
  await panel.locator('[data-back]').click();
  await panel.locator('h1:focus', { hasText: 'How do I reset my password?' }).waitFor();
  await panel.locator('[data-back]').click();
  await panel.locator('[data-results] a[data-title]:focus').waitFor();

  // Nothing of it belongs to the history of the page.
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  expect(await events()).toMatchObject([
    'open',
    ['search', {}],
    ['article', { slug: 'how-do-i-reset-my-password', title: 'How do I reset my password?' }],
    ['article', { slug: next?.split('/').at(-2) }],
  ]);
  expect(said).toEqual([]);
  expect(complaints).toEqual([]);
});

test('Escape closes the panel from inside and outside, and the focus returns', async () => {
  const { page, button, dialog, panel } = await visit();
  const events = await noteEvents(page);
  await button.focus();
  await page.keyboard.press('Enter');
  await panel.locator('input:focus').waitFor();
  await page.keyboard.type('fees');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => focused(page)).toBe('open');
  expect(await button.getAttribute('aria-expanded')).toBe('false');

  await page.locator('#before').focus();
  await callHandrail(page, 'open');
  await panel.locator('input:focus').waitFor();
  // What the reader typed is still there.
  expect(await panel.locator('input').inputValue()).toBe('fees');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('before');

  await callHandrail(page, 'open');
  await panel.locator('input:focus').waitFor();
  await page.locator('#before').focus();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await focused(page)).toBe('before');
  expect(await events()).toEqual(['open', 'close', 'open', 'close', 'open', 'close']);
});

test('calls wait for the script, and a second script does nothing', async () => {
  const { page, panel } = await visit('/?early&twice');
  await panel.locator('h1', { hasText: 'What are network fees and who sets them?' }).waitFor();
  expect(await page.locator('[data-opened]').count()).toBe(1);
  expect(await page.locator('handrail-widget').count()).toBe(1);
});

test('the page can search, suggest, show an article and close, and unknown calls warn once', async () => {
  const { page, dialog, panel, said, requests } = await visit('/nowhere/special');
  const before = requests.length;
  await callHandrail(page, 'suggest', ['what-are-network-fees', 'no-such-article', 7, '../x']);
  for (let time = 0; time < 2; time++) await callHandrail(page, 'opne');
  expect(requests.length).toBe(before);
  expect(said).toEqual([
    'Handrail: Unknown command "opne". Use one of: open, close, search, article, suggest, on.',
  ]);

  await callHandrail(page, 'open');
  await expect
    .poll(() => panel.locator('[data-suggested] a').allTextContents())
    .toEqual(['What are network fees and who sets them?']);
  await callHandrail(page, 'suggest', []);
  await panel.locator('[data-popular] a').first().waitFor();
  await callHandrail(page, 'search', 'passkey');
  await panel.locator('[data-search-state=ready]').waitFor();
  expect(await panel.locator('input').inputValue()).toBe('passkey');
  await callHandrail(page, 'article', 'what-are-the-trading-fees');
  await panel.locator('h1:focus', { hasText: 'What are the trading fees?' }).waitFor();
  await callHandrail(page, 'article', 'no-such-article');
  await panel.locator('h1:focus', { hasText: 'Page not found' }).waitFor();
  await callHandrail(page, 'close');
  await dialog.waitFor({ state: 'hidden' });
});

test('hostile messages do nothing, and other origins get no answer', async () => {
  const { page, dialog, panel, button } = await visit();
  await button.click();
  await panel.locator('input:focus').waitFor();
  const before = await panel.locator('[data-panel]').innerHTML();
  await page.evaluate((target) => {
    for (const handrail of ['close', 'ready', 'article']) postMessage({ handrail, value: {} }, '*');
    const frame = document.querySelector('handrail-widget')?.shadowRoot?.querySelector('iframe');
    const hostile: unknown[] = [
      null,
      'close',
      { handrail: 'constructor' },
      { handrail: '__proto__', value: 'x' },
      { handrail: 'article', value: '../../evil' },
      { handrail: 'article', value: '//evil.example/' },
      { handrail: 'article', value: { toString: 'x' } },
      { handrail: 'search', value: { words: '<img src=x onerror=alert(1)>' } },
      { handrail: 'suggest', value: '<b>' },
      { handrail: 'open', value: {} },
    ];
    for (const message of hostile) frame?.contentWindow?.postMessage(message, target);
  }, new URL(help.address).origin);
  await page.waitForTimeout(500);
  expect(await dialog.isVisible()).toBe(true);
  expect(await panel.locator('[data-panel]').innerHTML()).toBe(before);
  expect(complaints).toEqual([]);

  // On a host that sends no headers, only the panel itself refuses to talk.
  const other = await visit('/', {}, stranger);
  const events = await noteEvents(other.page);
  await callHandrail(other.page, 'article', 'what-are-network-fees');
  await other.dialog.getByRole('status').filter({ hasText: 'could not be loaded' }).waitFor();
  expect(await events()).toEqual(['open']);
});

test('without the help center, the page is unharmed and the panel says so', async () => {
  const down = await serve(copy.path, 0);
  const host = await startHostPage(() => down.address);
  const { page, button, dialog } = await visit('/', {}, host);
  await down.close();
  await button.click();
  await dialog.getByRole('status').filter({ hasText: 'Help could not be loaded' }).waitFor();
  const link = dialog.getByRole('link', { name: 'Open the help center' });
  expect(await link.getAttribute('href')).toBe(down.address);
  await page.locator('#before').click();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  host.close();

  // A host that does not even serve the script.
  const without = await startHostPage(() => down.address);
  const context = await browser.newContext();
  const plain = await context.newPage();
  plain.on('pageerror', ({ message }) => complaints.push(message));
  await plain.goto(without.origin);
  expect(await plain.locator('h1').textContent()).toBe('The app');
  without.close();
  expect(complaints).toEqual([]);
});

test('on a phone, the panel fills the screen and nothing is cut off', async () => {
  const { page, button, dialog, panel } = await visit('/', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });
  await button.click();
  await panel.locator('[data-popular] a').first().waitFor();
  expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  await callHandrail(page, 'article', 'what-are-the-trading-fees');
  await panel.locator('.prose').waitFor();
  const overflow = await panel
    .locator('html')
    .evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(overflow).toBe(0);
  await dialog.getByRole('button', { name: 'Close help' }).click();
  await dialog.waitFor({ state: 'hidden' });
});

test('the page sets the label, the side and the colors', async () => {
  const { button, dialog, panel } = await visit('/?script=label=Ask,position=start,theme=dark');
  expect(await button.textContent()).toBe('Ask');
  expect((await button.boundingBox())?.x).toBe(16);
  await button.click();
  await panel.locator('input:focus').waitFor();
  expect((await dialog.boundingBox())?.x).toBe(16);
  const { button: hidden } = await visit('/?script=button=none');
  expect(await hidden.isVisible()).toBe(false);
});

test('axe finds nothing wrong with the button and the panel', async () => {
  const { page, button, panel } = await visit();
  await button.click();
  await panel.locator('input:focus').waitFor();
  expect(await violations(page)).toEqual([]);

  const context = await browser.newContext({ viewport: { width: 400, height: 600 } });
  const alone = await context.newPage();
  await alone.goto(`${help.address}widget/`);
  expect(await violations(alone)).toEqual([]);
  for (const [words, state] of [
    ['password', 'ready'],
    ['xyzzyplugh', 'empty'],
  ] as const) {
    await alone.locator('input').fill(words);
    await alone.locator(`[data-search-state=${state}]`).waitFor();
    expect(await violations(alone)).toEqual([]);
  }
  await alone.locator('input').fill('password');
  await alone.locator('[data-results] a').first().click();
  await alone.locator('.prose').waitFor();
  expect(await violations(alone)).toEqual([]);
});
