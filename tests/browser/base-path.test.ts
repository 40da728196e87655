import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run, temporaryFolder } from '../support/run-command.ts';
import { attributeOf, elementsIn, fileOf, pagesOf, readPage } from '../support/read-html.ts';
import { testSites } from '../support/test-sites.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { articleOpened, ask, listed, titles } from '../support/read-listing.ts';

const folder = temporaryFolder();
const output = join(folder.path, 'site');
let site: OpenSite;

beforeAll(async () => {
  const built = await run('build', ['--out', output], {
    SITE_URL: 'https://example.com/help/',
    ARTICLES_DIR: testSites.fixture.articles,
  });
  expect(built).toMatchObject({ status: 0 });
  site = await openSite(output, { base: '/help/' });
});

afterAll(async () => {
  await site.close();
  folder.remove();
});

test('every link of every page lies below the path of SITE_URL', () => {
  const outside: string[] = [];
  for (const path of pagesOf(output)) {
    const elements = elementsIn(readPage(output, path));
    const addresses = elements.flatMap((element) =>
      ['href', 'src', 'action'].flatMap((name) => attributeOf(element, name) ?? []),
    );
    const absolute = addresses.filter(
      (address) => address.startsWith('/') || address.startsWith('https:'),
    );
    expect(absolute.length).toBeGreaterThan(5);
    const ofThisSite = absolute
      .map((address) => new URL(address, 'https://example.com'))
      .filter(({ origin }) => origin === 'https://example.com');
    outside.push(
      ...ofThisSite
        .map(({ href }) => href)
        .filter((href) => !href.startsWith('https://example.com/help/')),
    );
  }
  expect(outside).toEqual([]);
});

test('every URL that other programs read lies below the path, and leads to a file', () => {
  const paths = [
    ...globSync('**/*.{xml,md}', { cwd: output }),
    'robots.txt',
    'llms.txt',
    ...pagesOf(output),
  ];
  const addresses = paths.flatMap(
    (path) =>
      readFileSync(join(output, path), 'utf8').match(/https:\/\/example\.com[^\s<>")?#]*/g) ?? [],
  );
  expect(addresses.length).toBeGreaterThan(100);
  const lost = addresses.filter(
    (address) =>
      !address.startsWith('https://example.com/help/') ||
      fileOf(output, address.replace('https://example.com/help', '')) === undefined,
  );
  expect([...new Set(lost)]).toEqual([]);
  expect(readFileSync(join(output, 'articles/same-title-too.md'), 'utf8')).toContain(
    '[the first](https://example.com/help/articles/same-title/)',
  );
});

test('styles, scripts and images load from below the path', async () => {
  const page = await site.open('/help/search/');
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await page.reload({ waitUntil: 'networkidle' });
  await ask(page, 'bilby');
  expect(missing).toEqual([]);
});

test('links lead from page to page below the path', async () => {
  const page = await site.open('/help/');
  await page.locator('.topics a').first().click();
  expect(new URL(page.url()).pathname).toMatch(/^\/help\/sections\/[\w-]+\/$/);
  await page.goto('/help/articles/same-title-too/');
  await page.getByRole('link', { name: 'the first' }).click();
  expect(new URL(page.url()).pathname).toBe('/help/articles/same-title/');
  expect(await page.locator('h1').innerText()).toBe('Same title');
});

test('search works below the path', async () => {
  const page = await site.open('/help/articles/same-title/');
  await page.getByRole('searchbox').fill('bilby');
  await page.keyboard.press('Enter');
  await listed(page, { q: 'bilby' });
  expect(new URL(page.url()).pathname).toBe('/help/search/');
  expect(await titles(page)).toEqual(['Same title', 'Same title']);

  await page.locator('a[data-tab=faq]').click();
  await listed(page, { q: 'bilby', category: 'faq' });
  expect(new URL(page.url()).pathname).toBe('/help/search/');
  await page.locator('[data-results] a[data-title]').first().click();
  await articleOpened(page);
  expect(new URL(page.url()).pathname).toMatch(/^\/help\/articles\/same-title/);
  expect(await page.locator('h1').innerText()).toBe('Same title');
});

test('a missing path below the base path gets the 404 page, which leads on', async () => {
  const page = await site.open('/help/nowhere/at/all/');
  await page.locator('.topics a').first().click();
  expect(new URL(page.url()).pathname).toMatch(/^\/help\/sections\/[\w-]+\/$/);
});
