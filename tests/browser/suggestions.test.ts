import { afterAll, beforeAll, expect, test } from 'vitest';
import { testSites } from '../support/test-sites.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { articleOpened, listed } from '../support/read-listing.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite(testSites.demo.output);
});

afterAll(() => site.close());

const box = 'form[role=search] input[type=search]';
const options = '[role=listbox] [role=option]';

/** Opens an article and types into the search box of its header until there are suggestions. */
async function suggested(words: string) {
  const page = await site.open('/articles/what-are-network-fees/');
  await page.locator(box).fill(words);
  await page.locator(options).first().waitFor();
  return page;
}

test('the slash key goes to the search box, but is a letter within it', async () => {
  const page = await site.open('/articles/what-are-network-fees/');
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.matches('input[type=search]'))).toBe(
    true,
  );
  await page.keyboard.type('a/b');
  expect(await page.locator(box).inputValue()).toBe('a/b');
});

test('reading an article loads nothing of search until its box is used', async () => {
  const page = await site.open('/articles/what-are-network-fees/');
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await page.reload({ waitUntil: 'networkidle' });
  expect(requested.length).toBeGreaterThan(0);
  expect(requested.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  await page.locator(box).fill('password');
  await page.locator(options).first().waitFor();
  expect(requested.filter((path) => path.startsWith('/pagefind/')).length).toBeGreaterThan(0);
});

test('arrows choose a suggestion and Enter opens it', async () => {
  const page = await suggested('reset password');
  const [first] = await page.locator(options).allTextContents();
  expect(first).toBe('How do I reset my password?');
  await page.keyboard.press('ArrowDown');
  expect(await page.locator(`${options}[aria-selected=true]`).allTextContents()).toEqual([first]);
  expect(await page.locator(box).getAttribute('aria-activedescendant')).toBe(
    await page.locator(options).first().getAttribute('id'),
  );
  await page.keyboard.press('Enter');
  await articleOpened(page);
  await page.getByRole('heading', { level: 1, name: first ?? '' }).waitFor();
});

test('Enter after further typing searches, whatever was chosen before', async () => {
  const page = await suggested('verify');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type(' passkey');
  expect(await page.locator(`${options}[aria-selected=true]`).count()).toBe(0);
  expect(await page.locator(box).getAttribute('aria-activedescendant')).toBeNull();
  await page.keyboard.press('Enter');
  await listed(page, { q: 'verify passkey' });
});

test('a page that the reader leaves closes its suggestions', async () => {
  const page = await suggested('password');
  await page.keyboard.press('ArrowDown');
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
  expect(await page.locator('[role=listbox]').isVisible()).toBe(false);
  expect(await page.locator(box).getAttribute('aria-activedescendant')).toBeNull();
});

test('suggestions whose script fails to load come with the next key', async () => {
  const page = await site.open('/articles/what-are-network-fees/', { serviceWorkers: 'block' });
  const mistakes: Error[] = [];
  page.on('pageerror', (mistake) => mistakes.push(mistake));
  await page.route(/suggestions\..*\.js$/, (route) => route.abort(), { times: 1 });
  const failed = page.waitForEvent('requestfailed');
  await page.locator(box).focus();
  await failed;
  await page.keyboard.type('password');
  await page.locator(options).first().waitFor();
  expect(mistakes).toEqual([]);
});

test('the last suggestion leads to all results', async () => {
  const page = await suggested('password');
  await page.locator(options).last().click();
  await listed(page, { q: 'password' });
});

test('Escape and leaving the box close the suggestions', async () => {
  const page = await suggested('password');
  await page.keyboard.press('Escape');
  expect(await page.locator('[role=listbox]').isVisible()).toBe(false);
  expect(await page.locator(box).getAttribute('aria-expanded')).toBe('false');
  await page.locator(box).fill('passkey');
  await page.locator(options).first().waitFor();
  await page.locator('h1').click();
  await page.locator('[role=listbox]').waitFor({ state: 'hidden' });
});

test('the first Escape closes the suggestions of the home page, the second clears', async () => {
  const page = await site.open('/');
  const input = page.locator(box);
  const value = () => input.inputValue();
  await input.fill('password');
  await page.locator(options).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  expect(await page.locator('[role=listbox]').isVisible()).toBe(false);
  expect(await value()).toBe('password');
  await page.keyboard.press('Escape');
  expect(await value()).toBe('');
});

test('Escape before the suggestions are there keeps the words, and none appear', async () => {
  const page = await site.open('/');
  const release = Promise.withResolvers<void>();
  await page.context().route('**/pagefind/index/*', async (route) => {
    await release.promise;
    await route.continue();
  });
  const input = page.locator(box);
  await input.focus();
  await page.locator('[role=listbox]').waitFor({ state: 'attached' });
  const requested = page.context().waitForEvent('request', {
    predicate: (request) => request.url().includes('/pagefind/index/'),
  });
  await input.pressSequentially('password');
  await page.keyboard.press('ArrowDown');
  await requested;
  await page.keyboard.press('Escape');
  expect(await input.inputValue()).toBe('password');
  release.resolve();
  await page.waitForLoadState('networkidle');
  expect(await page.locator('[role=listbox]').isVisible()).toBe(false);
});
