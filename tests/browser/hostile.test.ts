import { afterAll, expect, test } from 'vitest';
import { testSites } from '../sites.ts';
import { openSite } from './browser.ts';
import { answerOf, ask, titles } from './listing.ts';

const site = await openSite(testSites.fixture.output);
afterAll(() => site.close());

/** Opens a page on which nothing an author or a reader wrote may run. */
async function openGuarded(path: string) {
  const page = await site.open(path);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return { page, dialogs };
}

test('a title with markup is text in the listing', async () => {
  const { page, dialogs } = await openGuarded('/search/?q=platypus');
  expect(await answerOf(page)).toBe('ready');
  expect(await titles(page)).toEqual(['<img src=x onerror=alert(1)> & "quotes" in a title']);
  expect(await page.locator('[data-results] img').count()).toBe(0);
  expect(dialogs).toEqual([]);
});

test('what an article holds does not run on its page', async () => {
  const { page, dialogs } = await openGuarded('/articles/hostile/');
  await page.waitForLoadState('load');
  expect(await page.locator('.prose script, .prose iframe, .prose [onclick], .prose [onerror], .prose [style], .prose a[href^="javascript:"], .prose a[href^="data:"]').count()).toBe(0);
  expect(dialogs).toEqual([]);
});

const naughty = [
  '<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', "'; DROP TABLE articles; --", '../../etc/passwd', '%00', '%E0%A4%A', '\u0000\u0007', '\uD800',
  '__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN', '{{name}}', '${1+1}', '(((((', '[a-z]+', '\\', '*', '?', '"', '""', "'", '-', '---js',
  '🔒', '👩‍👩‍👧', 'مرحبا', 'שלום עולם', '你好世界', 'ｆｕｌｌｗｉｄｔｈ', 'ﬁ', 'İstanbul', 'ß', '\u202Eabc', '\u200B', 'a\u0300\u0301\u0302\u0303', '$600', '€', '1/0', '0x1F', '1e309', ' ', '\t\n',
];

test.each(naughty)('%j brings an answer, and nothing of it runs', async (words) => {
  const { page, dialogs } = await openGuarded('/search/');
  await page.goto(`/search/?q=${encodeURIComponent(words.toWellFormed())}`);
  await page.waitForFunction(() => ['ready', 'empty', 'idle'].includes(document.querySelector('search-page')?.getAttribute('data-search-state') ?? ''));
  expect(await page.locator('[data-status] *:not(a, br), [data-results] script, [data-results] img').count()).toBe(0);
  expect(dialogs).toEqual([]);
});

test('ten thousand characters are answered like the first two hundred', async () => {
  const { page } = await openGuarded('/search/');
  await ask(page, 'wombat');
  await page.goto(`/search/?q=${'wombat+'.repeat(1400)}`);
  expect(await answerOf(page)).toBe('ready');
  expect(await titles(page)).toEqual(['Wombat handbook']);
});
