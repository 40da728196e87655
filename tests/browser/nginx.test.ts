import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrotli, nginxPath, serveByNginx } from '../../scripts/lib/install-nginx.ts';
import type { RunningServer } from '../../scripts/lib/serve.ts';
import { compressSite } from '../../src/publish/compress-site.ts';
import { redirectsOf } from '../../src/hosting/redirects.ts';
import { sitePolicy } from '../../src/config/security-policy.ts';
import { hostingTable, IMMUTABLE, REVALIDATED, SHORT } from '../../src/hosting/host-table.ts';
import { site } from '../../src/config/settings.ts';
import { freePort } from '../support/run-command.ts';
import { publishedArticles } from '../support/article-sources.ts';
import { testSites } from '../support/test-sites.ts';
import { startBrowser } from '../support/open-browser.ts';
import type { SiteCopy } from '../support/copy-site.ts';
import { copyOf } from '../support/copy-site.ts';
import { forEachConcurrently } from '../../src/lib/for-each-concurrently.ts';
import { hashedNames } from '../support/hashed-names.ts';
import { openWatched } from '../support/watched-page.ts';
import { rawAnswer } from '../support/raw-answer.ts';
import { answerOf, ask, titles } from '../support/read-listing.ts';

const POLICY = 'content-security-policy';
let server: RunningServer;
let browser: Browser;
let copy: SiteCopy;

const answerTo = (path: string, headers?: Readonly<Record<string, string>>) =>
  rawAnswer(new URL(path, server.address), headers);
const open = (path: string) => openWatched(browser, server.address, path);

describe.skipIf(nginxPath() === undefined)('behind nginx, as we configure it', () => {
  beforeAll(async () => {
    copy = copyOf(testSites.demo.output);
    expect(await compressSite(copy.path)).toBeGreaterThan(100);
    const table = hostingTable(site, '/', redirectsOf(publishedArticles(testSites.demo.articles)));
    [server, browser] = await Promise.all([
      serveByNginx(copy.path, await freePort(), table),
      startBrowser(),
    ]);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
    copy.remove();
  });

  test.each([
    ['the home page', '/', 200],
    ['an article', '/articles/what-are-the-trading-fees/', 200],
    ['a category', '/categories/faq/2/', 200],
    ['a section', '/sections/taxes/', 200],
    ['a path that does not exist', '/nowhere/', 404],
  ])('the browser has nothing to say about %s', async (_type, path, status) => {
    const { page, complaints } = await open(path);
    const response = await page.reload({ waitUntil: 'networkidle' });
    expect(response?.status()).toBe(status);
    expect(response?.headers()['content-security-policy']).toBe(sitePolicy(site));
    expect(await page.locator('h1').count()).toBe(1);
    // Styles have been applied.
    expect(
      await page.locator('.skip-link').evaluate((link) => getComputedStyle(link).position),
    ).not.toBe('static');
    expect(complaints).toEqual([]);
  });

  test('search lists results', async () => {
    const { page, complaints } = await open('/search/?q=password');
    expect(await answerOf(page)).toBe('ready');
    await ask(page, 'withdrawel');
    expect((await titles(page)).length).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  test('suggestions come', async () => {
    const { page, complaints } = await open('/articles/what-are-network-fees/');
    await page.locator('form[role=search] input').fill('password');
    await page.locator('[role=option]').first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('the watch hears of what the policy forbids', async () => {
    const { page, complaints } = await open('/');
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await expect.poll(() => complaints.join('\n')).toContain('style-src');
  });

  test.each([
    '/',
    '/articles/what-are-network-fees/',
    '/nowhere/',
    '/articles/forgot-password/',
    '/sw.js',
    '/llms.txt',
    '/feed.xml',
  ])('the answer to %s carries every header', async (path) => {
    const { headers } = await answerTo(path);
    expect(headers).toMatchObject({
      'content-security-policy': sitePolicy(site),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
  });

  test('only the panel of the widget may be in a frame, of the named origins', async () => {
    const allowing = sitePolicy(site, [], site.widget.allowedOn);
    expect(allowing).toMatch(/; frame-ancestors https:\/\/app\.fernhill\.example$/);
    const policyOf = async (path: string) => (await answerTo(path)).headers[POLICY];
    expect(await policyOf('/widget/')).toBe(allowing);
    expect(await policyOf('/widget/places.json')).toBe(allowing);
    expect(await policyOf('/widget.js')).toBe(sitePolicy(site));
    const { page, complaints } = await open('/widget/');
    await page.locator('[data-panel][data-started]').waitFor();
    expect(complaints).toEqual([]);
  });

  test('only files with a hash in their names are kept, and a 404 is not', async () => {
    const paths = globSync('**/*', { cwd: copy.path, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(gz|br)$|^[._]/.test(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(copy.path.length));
    const answers: [string, string | undefined][] = [];
    await forEachConcurrently(paths, 20, async (path) => {
      answers.push([path, (await answerTo(path)).headers['cache-control']]);
    });
    const kept = answers.filter(([, caching]) => caching === IMMUTABLE).map(([path]) => path);
    expect(new Set(answers.map(([, caching]) => caching))).toEqual(
      new Set([IMMUTABLE, REVALIDATED, SHORT]),
    );
    expect(kept.length).toBeGreaterThan(100);
    expect(kept.filter((path) => !hashedNames.some((name) => name.test(path)))).toEqual([]);
    for (const path of [
      '/sw.js',
      '/pagefind/pagefind.js',
      '/pagefind/pagefind-entry.json',
      '/pagefind/wasm.en.pagefind',
      '/pagefind/facts.en.json',
      '/pagefind/words.en.txt',
    ])
      expect(kept).not.toContain(path);
    const { headers } = await answerTo('/_astro/missing-12345678.js');
    expect(headers['cache-control']).toBeUndefined();
  });

  test('files come as what they are, and those for other hosts not at all', async () => {
    const typeOf = async (path: string) => (await answerTo(path)).headers['content-type'];
    expect(await typeOf('/articles/what-are-network-fees.md')).toBe('text/markdown; charset=utf-8');
    expect(await typeOf('/')).toBe('text/html; charset=utf-8');
    expect(await typeOf('/sw.js')).toBe('text/javascript; charset=utf-8');
    expect(await typeOf('/feed.xml')).toBe('text/xml; charset=utf-8');
    expect(await typeOf('/card.png')).toBe('image/png');
    mkdirSync(join(copy.path, '.well-known'));
    for (const name of ['.releases.json', '.well-known/security.txt'])
      writeFileSync(join(copy.path, name), '{}');
    expect((await answerTo('/.well-known/security.txt')).status).toBe(200);
    for (const path of ['/_headers', '/_redirects', '/.releases.json'])
      expect((await answerTo(path)).status).toBe(404);
  });

  test.each(['gzip', ...(hasBrotli() ? ['br'] : [])])(
    'text comes packed beforehand to browsers that know %s, and plain to others',
    async (encoding) => {
      const path = '/articles/what-are-network-fees/';
      const packed = await answerTo(path, { 'accept-encoding': encoding });
      const plain = await answerTo(path);
      expect(packed.headers).toMatchObject({
        'content-encoding': encoding,
        vary: 'Accept-Encoding',
      });
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(packed.body.length).toBeLessThan(plain.body.length / 2);
      expect(
        (encoding === 'br' ? brotliDecompressSync : gunzipSync)(packed.body).equals(plain.body),
      ).toBe(true);
    },
  );

  test.each([
    ['/articles/forgot-password', '/articles/how-do-i-reset-my-password/'],
    ['/articles/forgot-password/?from=mail', '/articles/how-do-i-reset-my-password/?from=mail'],
    ['/hc/en-us/articles/360021-Reset-password', '/articles/how-do-i-reset-my-password/'],
    ['/fees.html', '/articles/what-are-the-trading-fees/'],
    ['/articles/what-are-network-fees', '/articles/what-are-network-fees/'],
  ])('%s is redirected for good to %s', async (path, target) => {
    expect(await answerTo(path)).toMatchObject({ status: 301, headers: { location: target } });
    expect((await answerTo(target)).status).toBe(200);
  });

  test('a redirect keeps the place on the page', async () => {
    const { page, complaints } = await open('/articles/network-fees/#place');
    expect(new URL(page.url())).toMatchObject({
      pathname: '/articles/what-are-network-fees/',
      hash: '#place',
    });
    expect(complaints).toEqual([]);
  });

  test('the service worker lets redirects through', async () => {
    const { page } = await open('/articles/what-are-network-fees/');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.goto('/articles/forgot-password/');
    expect(new URL(page.url()).pathname).toBe('/articles/how-do-i-reset-my-password/');
    expect(await page.locator('h1').innerText()).toBe('How do I reset my password?');
  });
});
