import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../scripts/lib/serve.ts';
import { startHostPage } from '../support/host-page.ts';
import { callHandrail, noteEvents } from '../support/open-widget.ts';
import { testSites } from '../support/test-sites.ts';
import type { WidgetApp } from '../support/widget-app.ts';
import { startWidgetApp } from '../support/widget-app.ts';

let site: WidgetApp;

beforeAll(async () => {
  site = await startWidgetApp();
});

afterAll(() => site.close());

test('calls wait for the script, and a second script does nothing', async () => {
  const { page, panel } = await site.visit('/?early&twice');
  await panel.locator('h1', { hasText: 'What are network fees and who sets them?' }).waitFor();
  expect(await page.locator('[data-opened]').count()).toBe(1);
  expect(await page.locator('handrail-widget').count()).toBe(1);
});

test('the page can search, suggest, show an article and close, and typos warn once', async () => {
  const { page, dialog, panel, said, requests } = await site.visit('/nowhere/special');
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
  const { page, dialog, panel, button } = await site.visit();
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
  }, new URL(site.address).origin);
  await page.waitForTimeout(500);
  expect(await dialog.isVisible()).toBe(true);
  expect(await panel.locator('[data-panel]').innerHTML()).toBe(before);
  expect(site.complaints).toEqual([]);

  // On a host that sends no headers, only the panel itself refuses to talk.
  const stranger = await startHostPage(() => site.address);
  const other = await site.visit('/', {}, stranger);
  const events = await noteEvents(other.page);
  await callHandrail(other.page, 'article', 'what-are-network-fees');
  await other.dialog.getByRole('status').filter({ hasText: 'could not be loaded' }).waitFor();
  expect(await events()).toEqual(['open']);
  stranger.close();
});

test('without the help center, the page is unharmed and the panel says so', async () => {
  const down = await serve(site.output, 0);
  const host = await startHostPage(() => down.address);
  const { page, button, dialog } = await site.visit('/', {}, host);
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
  const context = await site.browser.newContext();
  const plain = await context.newPage();
  plain.on('pageerror', ({ message }) => site.complaints.push(message));
  await plain.goto(without.origin);
  expect(await plain.locator('h1').textContent()).toBe('The app');
  without.close();
  expect(site.complaints).toEqual([]);
});

/** Adds an article of the other test site, as it is in the file of its page, to the help center. */
function takeArticle(slug: string, edit = (html: string) => html): void {
  const folder = join('articles', slug);
  mkdirSync(join(site.output, folder), { recursive: true });
  const html = readFileSync(join(testSites.fixture.output, folder, 'index.html'), 'utf8');
  writeFileSync(join(site.output, folder, 'index.html'), edit(html));
}

test('Escape in an explained term closes the term only', async () => {
  takeArticle('one-paragraph');
  const { page, dialog, panel } = await site.visit();
  await callHandrail(page, 'article', 'one-paragraph');
  const term = panel.locator('.prose button.term').first();
  await term.click();
  const note = panel.locator('.term-note:popover-open');
  await note.waitFor();
  await page.keyboard.press('Escape');
  await note.waitFor({ state: 'detached' });
  expect(await dialog.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

test('a link to a text in another variant shows the variant and the text', async () => {
  const link = '<a id="toText" href="/articles/choices-by-region/#:~:text=sender%20pays">Who</a>';
  takeArticle('choices-by-region');
  takeArticle('article-parts', (html) => html.replace(/<div class="prose[^>]*>/, `$&${link}`));
  const { page, panel } = await site.visit();
  await callHandrail(page, 'article', 'article-parts');
  await panel.locator('#toText').click();
  const found = panel.locator('p', { hasText: 'The sender pays.' });
  await found.waitFor();
  await expect
    .poll(() =>
      found.evaluate((text) => {
        const { top, bottom } = text.getBoundingClientRect();
        return scrollY > 0 && top >= 0 && bottom <= innerHeight;
      }),
    )
    .toBe(true);
});
