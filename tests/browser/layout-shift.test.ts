import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SlowServer } from '../../scripts/bench/slow-server.ts';
import { serveSlowly } from '../../scripts/bench/slow-server.ts';
import { testSites } from '../support/test-sites.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { layoutShift } from '../support/layout-shift.ts';
import { answerOf } from '../support/read-listing.ts';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true };
let site: OpenSite;
/**
 * The same site on a connection on which the parts of a page come one after the other: slowed at
 * the server, since a worker escapes the browser's own brake.
 */
let slow: SlowServer;

beforeAll(async () => {
  [site, slow] = await Promise.all([
    openSite(testSites.demo.output),
    serveSlowly(testSites.demo.output, { latency: 150, bandwidth: 200 }),
  ]);
});

afterAll(async () => {
  await site.close();
  slow.close();
});

test.each([
  ['the home page', '/'],
  ['an article', '/articles/why-did-my-identity-verification-fail/'],
  ['an article with tables', '/articles/what-are-the-trading-fees/'],
  ['a category', '/categories/faq/'],
  ['search before a question', '/search/'],
  ['search with results', '/search/?q=account'],
  ['search with a long question', '/search/?q=why+did+my+identity+verification+fail+on+my+phone'],
  ['search without results', '/search/?q=xyzzyplugh'],
])('nothing moves on %s while it loads on a phone', async (_type, path) => {
  const page = await site.open('/robots.txt', phone);
  await page.goto(new URL(path, slow.url).href);
  await page.waitForLoadState('networkidle');
  if (path.startsWith('/search/?')) expect(await answerOf(page)).not.toBe('failed');
  expect(await layoutShift(page)).toBeLessThan(0.01);
  await page.context().close();
});

test('the measure sees what moves', async () => {
  const page = await site.open('/', phone);
  // Only what has been drawn can move.
  await layoutShift(page);
  await page.evaluate(() => {
    const block = document.createElement('div');
    block.style.blockSize = '300px';
    document.body.prepend(block);
  });
  await expect.poll(() => layoutShift(page)).toBeGreaterThan(0.01);
});
