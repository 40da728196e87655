import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nginxPath, serveByNginx } from '../../scripts/lib/nginx.ts';
import type { RunningServer } from '../../scripts/lib/serve.ts';
import { securityPolicy } from '../../src/domain/security-policy.ts';
import { freePort } from '../site/command.ts';
import { testSites } from '../sites.ts';
import { startBrowser } from './browser.ts';
import { answerOf, ask, titles } from './listing.ts';

let server: RunningServer;
let browser: Browser;

/** A page, and what the browser has to say about it: violations of the policy and errors. */
async function open(path: string): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ baseURL: server.address });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    // That the page itself is not there is what the page says.
    if (message.type() === 'error' && message.location().url !== page.url()) complaints.push(message.text());
  });
  await page.exposeFunction('complain', (complaint: string) => complaints.push(complaint));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (globalThis as unknown as { complain(complaint: string): void }).complain(`${violatedDirective} ${blockedURI}`);
    });
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  return { page, complaints };
}

describe.skipIf(nginxPath() === undefined)('behind nginx with the strictest policy', () => {
  beforeAll(async () => {
    [server, browser] = await Promise.all([serveByNginx(testSites.demo.output, await freePort(), securityPolicy()), startBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test.each([
    ['the home page', '/', 200],
    ['an article', '/articles/what-are-the-trading-fees/', 200],
    ['a category', '/categories/faq/2/', 200],
    ['a section', '/sections/taxes/', 200],
    ['an address that does not exist', '/nowhere/', 404],
  ])('the browser has nothing to say about %s', async (_type, path, status) => {
    const { page, complaints } = await open(path);
    const response = await page.reload({ waitUntil: 'networkidle' });
    expect(response?.status()).toBe(status);
    expect(response?.headers()['content-security-policy']).toBe(securityPolicy());
    expect(await page.locator('h1').count()).toBe(1);
    // Styles have been applied.
    expect(await page.locator('.skip-link').evaluate((link) => getComputedStyle(link).position)).not.toBe('static');
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
});
