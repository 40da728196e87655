import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { answerOf } from '../support/read-listing.ts';
import { testSites } from '../support/test-sites.ts';
import { violations } from '../support/axe-violations.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite(testSites.demo.output);
});

afterAll(() => site.close());

test('the home page lists what the reader viewed last, on this device only', async () => {
  const page = await site.open('/');
  const recent = page.locator('[data-recent]');
  await page.waitForTimeout(500);
  expect(await recent.isVisible()).toBe(false);
  const slugs = [
    'what-are-network-fees',
    'what-are-the-trading-fees',
    'terms-of-service',
    'how-do-i-contact-support',
    'crypto-words-explained',
    'why-did-my-identity-verification-fail',
  ];
  for (const slug of slugs) await page.goto(`/articles/${slug}/`);
  await page.evaluate(() => {
    const viewed = JSON.parse(localStorage.getItem('handrail.viewed') ?? '[]') as unknown[];
    const gone = ['/articles/gone/', 'Hidden since'];
    localStorage.setItem('handrail.viewed', JSON.stringify([gone, ...viewed]));
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto('/');
  await recent.waitFor();
  expect(
    await recent
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual(
    slugs
      .slice(1)
      .toReversed()
      .map((slug) => `/articles/${slug}/`),
  );
  expect(asked.filter((request) => slugs.some((slug) => request.includes(slug)))).toEqual([]);
  expect(
    await page.evaluate(
      () =>
        new Promise((done) => {
          new PerformanceObserver((list) => done(list.getEntries().length)).observe({
            type: 'layout-shift',
            buffered: true,
          });
          setTimeout(() => done(0), 500);
        }),
    ),
  ).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.goto('/search/');
  await recent.waitFor();
  await recent.getByRole('button', { name: 'Clear' }).click();
  expect(await recent.isVisible()).toBe(false);
  expect(await page.evaluate(() => localStorage.getItem('handrail.viewed'))).toBeNull();
});

test('searches offer what people also search for, in close forms too', async () => {
  const page = await site.open('/search/?q=fees+for+withdrawals');
  const also = page.locator('[data-also]');
  await also.waitFor();
  expect(await also.locator('a').allInnerTexts()).toEqual(['withdrawal limits', 'network fees']);
  expect(await violations(page)).toEqual([]);
  await also.getByRole('link', { name: 'network fees' }).click();
  await page.waitForURL('**/search/?q=network+fees');
  expect(await answerOf(page)).toBe('ready');
  await expect.poll(() => also.isVisible()).toBe(false);
});
