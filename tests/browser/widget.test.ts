import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe-violations.ts';
import { callHandrail, focused, noteEvents } from '../support/open-widget.ts';
import type { WidgetApp } from '../support/widget-app.ts';
import { startWidgetApp } from '../support/widget-app.ts';

let site: WidgetApp;

beforeAll(async () => {
  site = await startWidgetApp();
});

afterAll(() => site.close());

test('a closed panel costs one script, moves nothing and leaves one name', async () => {
  const { page, button, requests, said } = await site.visit('/withdraw');
  expect(requests).toEqual([`${site.app.origin}/withdraw`, `${site.address}widget.js`]);
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
  const { page, button, dialog, panel, said } = await site.visit('/withdraw/cash');
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
  expect(site.complaints).toEqual([]);
});

test('Escape closes the panel from inside and outside, and the focus returns', async () => {
  const { page, button, dialog, panel } = await site.visit();
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

test.each([
  ['stolen passwords list', 'the list of stolen', false],
  ['passkey PIN six digits', 'PIN of at least six digits', true],
])('a result for “%s” opens at its passage', async (query, passage, isFolded) => {
  const { page, panel } = await site.visit();
  await callHandrail(page, 'search', query);
  await panel.locator('[data-search-state=ready]').waitFor();
  const row = panel.locator('[data-result]').filter({ hasText: passage }).first();
  await row.locator('a[data-title]').click();
  const found = panel.locator('.prose :is(p, li)').filter({ hasText: passage }).first();
  await found.waitFor();
  const isInView = () =>
    found.evaluate((block) => {
      const { top, bottom } = block.getBoundingClientRect();
      return scrollY > 0 && top >= 0 && bottom <= innerHeight;
    });
  await expect.poll(isInView).toBe(true);
  expect(await panel.locator('.prose details[open]').count()).toBe(isFolded ? 1 : 0);
});

test('on a phone, the panel fills the screen and nothing is cut off', async () => {
  const { page, button, dialog, panel } = await site.visit('/', {
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
  const { button, dialog, panel } = await site.visit(
    '/?script=label=Ask,position=start,theme=dark',
  );
  expect(await button.textContent()).toBe('Ask');
  expect((await button.boundingBox())?.x).toBe(16);
  await button.click();
  await panel.locator('input:focus').waitFor();
  expect((await dialog.boundingBox())?.x).toBe(16);
  const { button: hidden } = await site.visit('/?script=button=none');
  expect(await hidden.isVisible()).toBe(false);
});

test('axe finds nothing wrong with the button and the panel', async () => {
  const { page, button, panel } = await site.visit();
  await button.click();
  await panel.locator('input:focus').waitFor();
  expect(await violations(page)).toEqual([]);

  const context = await site.browser.newContext({ viewport: { width: 400, height: 600 } });
  const alone = await context.newPage();
  await alone.goto(`${site.address}widget/`);
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
