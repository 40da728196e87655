import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe-violations.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { testSites } from '../support/test-sites.ts';

const VIDEOS = '/articles/videos/';
const PLAYER = 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?start=90&autoplay=1';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite(testSites.fixture.output);
});

afterAll(() => site.close());

const policyOf = (path: string) => {
  const headers = readFileSync(join(testSites.fixture.output, '_headers'), 'utf8');
  const rule = headers.split('\n\n').find((part) => part.startsWith(`${path}\n`)) ?? '';
  return /Content-Security-Policy: (.*)/.exec(rule)?.[1] ?? '';
};

/** Answers all other hosts, and collects the requests to them. */
async function collectForeign(page: Page): Promise<string[]> {
  const requests: string[] = [];
  await page.context().route(/^https:/, (route) => {
    requests.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<title>Player</title><p>Playing' });
  });
  return requests;
}

/** Serves pages with the Content-Security-Policy of their host file. */
async function sendPolicy(page: Page, policy: string): Promise<void> {
  await page.context().route(/^http:.*\/(?:articles|search)\//, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': policy };
    await route.fulfill({ response, headers });
  });
}

const card = (page: Page) => page.locator('.embed-link', { hasText: 'Sign in with a passkey' });

test.each(['Enter', ' ', 'click'])('%j loads the player, and focus goes there', async (key) => {
  const page = await site.open('/robots.txt', { serviceWorkers: 'block' });
  const requests = await collectForeign(page);
  await sendPolicy(page, policyOf('/*'));
  await page.goto(VIDEOS);
  await page.mouse.wheel(0, 3000);
  await page.waitForLoadState('networkidle');
  expect(requests).toEqual([]);
  expect(await page.locator('iframe').count()).toBe(0);

  const link = page.getByRole('button', { name: 'Sign in with a passkey' });
  if (key === 'click') await link.click();
  else {
    await link.focus();
    await page.keyboard.press(key);
  }
  const frame = page.locator('iframe');
  await expect.poll(() => requests).toEqual([PLAYER]);
  expect(await frame.getAttribute('title')).toBe('Sign in with a passkey');
  expect(await frame.evaluate((element) => element === document.activeElement)).toBe(true);
  await expect.poll(() => page.frameLocator('iframe').getByText('Playing').isVisible()).toBe(true);
  expect(await link.isVisible()).toBe(false);
  expect(await violations(page)).toEqual([]);
});

test('the policy blocks players of other hosts, and all players on the search page', async () => {
  for (const [path, policy, host, isAllowed] of [
    [VIDEOS, policyOf('/*'), 'https://player.vimeo.com/video/76979871', true],
    [VIDEOS, policyOf('/*'), 'https://fast.wistia.net/embed/iframe/e4a27b971d', false],
    [VIDEOS, policyOf('/*'), 'https://evil.example/', false],
    ['/search/', policyOf('/search/*'), PLAYER, false],
  ] as const) {
    const page = await site.open('/robots.txt', { serviceWorkers: 'block' });
    const requests = await collectForeign(page);
    await sendPolicy(page, policy);
    await page.goto(path);
    const blocked = await page.evaluate(
      (source) =>
        new Promise<boolean>((resolve) => {
          addEventListener('securitypolicyviolation', () => resolve(true));
          const frame = document.createElement('iframe');
          frame.addEventListener('load', () => setTimeout(() => resolve(false), 200));
          frame.src = source;
          document.body.append(frame);
        }),
      host,
    );
    expect({ host, blocked, requests }).toEqual({
      host,
      blocked: !isAllowed,
      requests: isAllowed ? [host] : [],
    });
  }
});

test('without JavaScript, a video of another host is a link', async () => {
  const page = await site.open(VIDEOS, { javaScriptEnabled: false });
  const link = page.getByRole('link', { name: 'Sign in with a passkey' });
  expect(await link.getAttribute('href')).toBe('https://youtu.be/aqz-KE-bpKQ?t=90');
  expect(await link.isVisible()).toBe(true);
  expect(await page.locator('iframe').count()).toBe(0);
  expect(await page.locator('video').first().isVisible()).toBe(true);
});

test('without a connection, the card says so and stays', async () => {
  const page = await site.open(VIDEOS);
  await page.context().setOffline(true);
  await card(page).click();
  const said = page.getByRole('status').filter({ hasText: 'You’re offline' });
  expect(await said.count()).toBe(1);
  expect(await page.locator('iframe').count()).toBe(0);
  expect(await card(page).isVisible()).toBe(true);
});

test('on paper, the URL of a video is readable, also after it has been played', async () => {
  const page = await site.open('/robots.txt', { serviceWorkers: 'block' });
  await collectForeign(page);
  await page.goto(VIDEOS);
  const printed = () =>
    card(page).evaluate((link) => getComputedStyle(link, '::after').content.replaceAll('"', ''));
  await page.emulateMedia({ media: 'print' });
  expect(await printed()).toContain('youtu.be');
  await page.emulateMedia({ media: 'screen' });
  await card(page).click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('iframe').isVisible()).toBe(false);
  expect(await card(page).isVisible()).toBe(true);
});
