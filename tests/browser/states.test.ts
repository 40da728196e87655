import type { Page } from 'playwright-core';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { testSites } from '../support/test-sites.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import type { SiteCopy } from '../support/copy-site.ts';
import { copyOf } from '../support/copy-site.ts';
import { answerOf, ask, counts, listed, status, titles } from '../support/read-listing.ts';

const { demo, fixture } = testSites;
const ending: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

async function open(folder: string): Promise<OpenSite> {
  // Pagefind reports a missing file twice: to its caller, which shows the state, and to nobody.
  const site = await openSite(folder, { expected: /Pagefind WASM/ });
  ending.push(() => site.close());
  return site;
}

function copy(folder: string): SiteCopy {
  const made = copyOf(folder);
  ending.push(() => made.remove());
  return made;
}

test('nonsense is answered honestly, with help', async () => {
  const site = await open(demo.output);
  const page = await site.open('/search/');
  await ask(page, 'xyzzyplugh', 'empty');
  expect(await status(page)).toContain('xyzzyplugh');
  expect(await titles(page)).toEqual([]);
  expect(Object.values(await counts(page))).toEqual([0, 0, 0, 0]);
  expect(await page.locator('[data-pagination]').isVisible()).toBe(false);
  const help = page.locator('.state-empty');
  expect(await help.locator('a[href^="/articles/"]').first().isVisible()).toBe(true);
  expect(await help.locator('a[href="/contact/?q=xyzzyplugh"]').isVisible()).toBe(true);
  expect(await page.locator('.state-failed, .state-idle').filter({ visible: true }).count()).toBe(
    0,
  );
});

test('a category without results leads to the results of all', async () => {
  const site = await open(demo.output);
  const page = await site.open('/search/?q=memo+tag&category=announcements');
  await listed(page, { q: 'memo tag', category: 'announcements' }, 'empty');
  expect((await counts(page))['all']).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Show results from all categories' }).click();
  await listed(page, { q: 'memo tag' });
  expect((await titles(page)).length).toBeGreaterThan(0);
});

const losses = [
  { what: 'the chunks of words', pattern: 'pagefind/index/*', words: 'bilby' },
  { what: 'the entry file', pattern: 'pagefind/pagefind-entry.json', words: 'bilby' },
  { what: 'the script of Pagefind', pattern: 'pagefind/pagefind.js', words: 'bilby' },
  { what: 'its WebAssembly', pattern: 'pagefind/wasm.*', words: 'bilby' },
  { what: 'the list of pages', pattern: 'pagefind/*.pf_meta', words: 'bilby' },
  { what: 'the facts', pattern: 'pagefind/facts.*', words: 'bilby' },
  { what: 'the texts of the articles', pattern: 'pagefind/fragment/*', words: 'bilby' },
  { what: 'the words to correct with', pattern: 'pagefind/words.*', words: 'bilbyy' },
  { what: 'the worker', pattern: '_astro/worker-*', words: 'bilby' },
];

test.each(losses)(
  'search without $what is failed, never empty, and leads to the categories',
  async ({ pattern, words }) => {
    const damaged = copy(fixture.output);
    damaged.delete(pattern);
    const site = await open(damaged.path);
    const page = await site.open(`/search/?q=${words}`);
    expect(await answerOf(page)).toBe('failed');
    expect(await status(page)).toBe('Search could not be loaded');
    expect(await titles(page)).toEqual([]);
    expect(await page.locator('.state-failed a[href="/categories/faq/"]').isVisible()).toBe(true);
    expect(await page.locator('.state-failed a[href^="mailto:"]').isVisible()).toBe(true);
    expect(await page.locator('.state-empty, .state-idle').filter({ visible: true }).count()).toBe(
      0,
    );
  },
);

test('search without the files of meaning answers by words', async () => {
  const damaged = copy(fixture.output);
  damaged.delete('pagefind/meaning/*');
  const site = await open(damaged.path);
  const page = await site.open('/search/?q=bilby');
  await listed(page, { q: 'bilby' });
  expect(await titles(page)).toEqual(['Same title', 'Same title']);
});

test('while facts and index are of different releases, the index finds its own', async () => {
  const mixed = copy(fixture.output);
  copyFileSync(
    join(demo.output, 'pagefind/facts.en.json'),
    join(mixed.path, 'pagefind/facts.en.json'),
  );
  const site = await open(mixed.path);
  const page = await site.open('/search/?q=bilby');
  await listed(page, { q: 'bilby' });
  expect(await titles(page)).toEqual(['Same title', 'Same title']);
});

test('facts of another build are failed, never a listing', async () => {
  const mixed = copy(fixture.output);
  mixed.delete('pagefind/facts.en_*');
  copyFileSync(
    join(demo.output, 'pagefind/facts.en.json'),
    join(mixed.path, 'pagefind/facts.en.json'),
  );
  const site = await open(mixed.path);
  const page = await site.open('/search/?q=bilby');
  expect(await answerOf(page)).toBe('failed');
});

test.each([
  ['by Enter', (page: Page) => page.locator('#search').press('Enter')],
  ['by its button', (page: Page) => page.getByRole('button', { name: 'Try again' }).click()],
])('search that failed works again as soon as the site does, asked %s', async (_way, askAgain) => {
  const damaged = copy(fixture.output);
  damaged.delete('pagefind/index/*');
  const site = await open(damaged.path);
  const page = await site.open('/search/?q=bilby');
  expect(await answerOf(page)).toBe('failed');
  damaged.replaceBy(fixture.output);
  await askAgain(page);
  await listed(page, { q: 'bilby' });
  expect(await titles(page)).toEqual(['Same title', 'Same title']);
});

test('a tab left open over a deployment lists what the new site holds', async () => {
  const deployed = copy(fixture.output);
  const site = await open(deployed.path);
  const page = await site.open('/search/');
  await ask(page, 'bilby');
  deployed.replaceBy(demo.output);

  // A word of the new site only, then one that stands in both.
  for (const words of ['password', 'code']) {
    await ask(page, words);
    const fresh = await site.open(`/search/?q=${words}`);
    await listed(fresh, { q: words });
    expect(await titles(page)).toEqual(await titles(fresh));
    expect(await counts(page)).toEqual(await counts(fresh));
  }
});

test('a tab left open over a deployment does not list a word that the new site lacks', async () => {
  const deployed = copy(fixture.output);
  const site = await open(deployed.path);
  const page = await site.open('/search/');
  await ask(page, 'wombat');
  deployed.replaceBy(demo.output);
  await ask(page, 'echidna', 'empty');
  expect(await titles(page)).toEqual([]);
});

test('the state is loading until the listing is that of the URL', async () => {
  const site = await open(demo.output);
  const page = await site.open('/search/');
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.context().route('**/pagefind/index/*', async (route) => {
    await held;
    await route.continue();
  });
  await page.locator('#search').fill('password');
  await page.waitForURL('**/search/?q=password');
  expect(await page.locator('search-page').getAttribute('data-search-state')).toBe('loading');
  expect(await page.locator('[data-results]').getAttribute('aria-busy')).toBe('true');
  release();
  await listed(page, { q: 'password' });
  expect(await page.locator('[data-results]').getAttribute('aria-busy')).toBe('false');
});
