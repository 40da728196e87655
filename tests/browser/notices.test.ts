import type { Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe-violations.ts';
import { layoutShift } from '../support/layout-shift.ts';
import type { NoticesSite } from '../support/notices-site.ts';
import { aMinuteLater, brokenNoticeFiles, startNoticesSite } from '../support/notices-site.ts';

const [article, elsewhere] = ['/articles/one-paragraph/', '/articles/same-title/'];
const notices = '.notices .notice:visible';
const shown = (page: Page) => page.locator(`${notices} [data-notice-title]`).allTextContents();
const cards = { id: 'cards', kind: 'incident', title: 'Cards fail', text: 'We **know**.' };

let site: NoticesSite;
beforeAll(async () => (site = await startNoticesSite()));
afterEach(() => site.restore());
afterAll(() => site.close());

test.each([
  ['/', ['Transfers are slow']],
  [article, ['Transfers are slow', 'About basics']],
  ['/sections/basics/', ['About basics']],
  [elsewhere, []],
  ['/categories/faq/', []],
  ['/es/', []],
  ['/ar/', ['التحويلات بطيئة']],
])('%s shows %j, with and without scripts', async (path, expected) => {
  const plain = await site.open(path, { javaScriptEnabled: false });
  expect(await shown(plain)).toEqual(expected);
  expect(await plain.locator('.notice-close:visible').count()).toBe(0);
  const page = await site.open(path);
  await page.waitForLoadState('networkidle');
  expect(await shown(page)).toEqual(expected);
  expect(await page.locator('.notice-close:visible').count()).toBe(expected.length);
});

test('a notice is dismissed until its words change', async () => {
  const page = await site.openWithClock('/');
  await page.getByRole('button', { name: 'Dismiss “Transfers are slow”' }).click();
  expect(await shown(page)).toEqual([]);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');
  await page.goto(article, { waitUntil: 'networkidle' });
  expect(await shown(page)).toEqual(['About basics']);
  const [known] = (JSON.parse(site.built) as { notices: object[] }).notices;
  site.replace({ ...known, until: '2999-01-01' });
  await aMinuteLater(page);
  await expect.poll(() => shown(page)).toEqual([]);
  site.replace({ ...known, text: 'It is getting worse.' });
  await aMinuteLater(page);
  await expect.poll(() => shown(page)).toEqual(['Transfers are slow']);
});

test('a dismissed notice does not move the page while it loads', async () => {
  const page = await site.open('/');
  await page.locator('.notice-close').click();
  await page.reload({ waitUntil: 'networkidle' });
  expect(await layoutShift(page)).toBe(0);
  expect(await shown(page)).toEqual([]);
});

test('a file put at the host shows within a minute, and its notices go with it', async () => {
  const page = await site.openWithClock(elsewhere);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  site.replace({ ...cards, link: '/sitemap/', linkText: 'Everything' }, { ...cards, locale: 'es' });
  await aMinuteLater(page);
  await expect.poll(() => shown(page)).toEqual(['Cards fail']);
  const notice = page.locator(notices);
  expect(await notice.locator('strong').allTextContents()).toEqual(['Cards fail', 'know']);
  expect(await notice.locator('.notice-kind').allTextContents()).toEqual(['Incident']);
  const link = notice.getByRole('link', { name: 'Everything' });
  expect(await link.getAttribute('href')).toBe('/sitemap/');
  expect(await page.getByRole('status').locator('.notice').count()).toBe(1);
  expect(requests.filter((url) => url.endsWith('/notices.json'))).toHaveLength(1);

  site.replace();
  await aMinuteLater(page);
  await expect.poll(() => shown(page)).toEqual([]);
});

test('a notice begins and ends at its time, on an open page', async () => {
  const at = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
  // Times are whole minutes.
  site.replace({ ...cards, from: at(180), until: at(600) });
  const page = await site.openWithClock('/');
  expect(await shown(page)).toEqual([]);
  await page.clock.fastForward(200_000);
  await expect.poll(() => shown(page)).toEqual(['Cards fail']);
  // Not even asking is needed.
  site.write(undefined);
  await page.clock.fastForward(600_000);
  await expect.poll(() => shown(page)).toEqual([]);
});

test.each(brokenNoticeFiles)('%s changes nothing', async (_what, text) => {
  const page = await site.openWithClock('/');
  site.write(text);
  site.setStatus({});
  const told = page.waitForEvent('console', (line) => line.text().startsWith('No new notices:'));
  await aMinuteLater(page);
  await told;
  expect(await shown(page)).toEqual(['Transfers are slow']);
});

test('markup in a notice is text', async () => {
  const text = '<img src=x onerror=alert(1)> **<b>bold</b>** [x](javascript:alert(1))';
  site.replace({ ...cards, title: '<i>Cards</i>', text, linkText: '<u>x</u>', link: '/sitemap/' });
  const page = await site.openWithClock('/');
  await expect.poll(() => shown(page)).toEqual(['<i>Cards</i>']);
  expect(await page.locator(`${notices} :is(img, b, i, u)`).count()).toBe(0);
  expect(await page.locator(`${notices} a`).evaluateAll((links) => links.map(String))).toEqual([
    new URL('/sitemap/', page.url()).href,
  ]);
});

const summary = { page: { url: 'https://status.example' }, incidents: [] };
const normal = { ...summary, status: { indicator: 'none' } };

test('the status page reports incidents, and only it says that all is normal', async () => {
  const line = 'All systems normal';
  const page = await site.openWithClock('/');
  expect(await page.getByText(line).isVisible()).toBe(false);
  site.setStatus(normal);
  await aMinuteLater(page);
  await page.getByText(line).waitFor();
  expect(await page.getByText(line).getAttribute('href')).toBe('https://status.example');

  site.setStatus({
    ...summary,
    status: { indicator: 'major' },
    incidents: [{ id: 'a', name: 'API errors', status: 'investigating', impact: 'major' }],
  });
  await aMinuteLater(page);
  await expect.poll(() => shown(page)).toEqual(['Transfers are slow', 'API errors']);
  expect(await page.getByText(line).isVisible()).toBe(false);

  site.setStatus(normal);
  await aMinuteLater(page);
  await page.getByText(line).waitFor();
  site.setStatus(undefined);
  await aMinuteLater(page);
  await page.getByText(line).waitFor({ state: 'hidden' });
});

test.each(['/', '/ar/', '/search/?q=password'])('%s with notices is accessible', async (path) => {
  const phone = { viewport: { width: 390, height: 844 }, isMobile: true };
  const page = await site.open(path, phone);
  await page.waitForLoadState('networkidle');
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect(await shown(page)).toEqual([]);
});

test('a known issue says so on its page, in listings and in files for machines', async () => {
  const page = await site.open('/articles/issue/');
  expect(await page.locator('.article-category .issue').innerText()).toBe('Known issue');
  const sentence = 'Known issue since Jan 1, 2024. We are working on a fix.';
  expect(await page.locator('.issue-note').innerText()).toBe(sentence);
  await page.goto('/sections/issues/');
  expect(await page.locator('.row .issue').count()).toBe(1);
  const read = (path: string) => readFileSync(join(site.output, path), 'utf8');
  expect(read('articles/issue.md')).toContain(`\n\n**${sentence}**\n\nWe know of exports.`);
  expect(read('llms.txt')).toContain('[Exports are empty (Known issue)]');
});

test('the widget shows notices for the whole site', async () => {
  site.replace(cards);
  const page = await site.openWithClock('/widget/');
  await expect.poll(() => shown(page)).toEqual(['Cards fail']);
  expect(await violations(page)).toEqual([]);
});
