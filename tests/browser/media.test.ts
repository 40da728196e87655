import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe-violations.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { testSites } from '../support/test-sites.ts';

const VIDEOS = '/articles/videos/';
const FILES = '/articles/files/';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite(testSites.fixture.output);
});

afterAll(() => site.close());

test('a video of the site loads nothing before it plays, then plays with captions', async () => {
  const page = await site.open('/robots.txt');
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(VIDEOS);
  await page.waitForLoadState('networkidle');
  const isMedia = (path: string) => /\.(?:webm|mp4|vtt)$/.test(path);
  expect(loaded.filter(isMedia)).toEqual([]);

  const video = page.locator('video').first();
  expect(await video.evaluate((element) => element.getBoundingClientRect().toJSON())).toMatchObject(
    { width: 672, height: 378 },
  );
  await video.evaluate(async (element) => {
    if (!(element instanceof HTMLVideoElement)) return;
    element.muted = true;
    for (const track of element.textTracks) track.mode = 'showing';
    await element.play();
  });
  const cues = () =>
    video.evaluate((element) =>
      element instanceof HTMLVideoElement
        ? [...element.textTracks].map(({ language, cues: lines }) => [language, lines?.length])
        : [],
    );
  await expect.poll(cues).toEqual([
    ['en', 2],
    ['de', 1],
  ]);
  expect(loaded).toContain('/attachments/en/basics/clip.webm');
});

test('the server answers a part of a video', async () => {
  const page = await site.open('/robots.txt');
  const response = await page.request.get('/attachments/en/basics/clip.webm', {
    headers: { range: 'bytes=0-3' },
  });
  expect(response.status()).toBe(206);
  expect(response.headers()['content-type']).toBe('video/webm');
  expect([...(await response.body())]).toEqual([0x1a, 0x45, 0xdf, 0xa3]);
});

test('files are saved under their names or opened', async () => {
  const page = await site.open(FILES);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'The fee table (CSV, 1 kB)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Fee table (2026) #1.csv');
  const hrefs = await page.locator('.prose a').evaluateAll((links) => links.map(String));
  for (const href of hrefs) expect((await page.request.get(href)).status()).toBe(200);
  const pdf = await page.request.get('/attachments/en/basics/fees.pdf');
  expect(pdf.headers()['content-type']).toBe('application/pdf');
});

test.each([VIDEOS, FILES, '/articles/media-components/'])('%s is accessible', async (path) => {
  const page = await site.open(path, { viewport: { width: 390, height: 844 } });
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('search finds an article by the title of a video, its caption and its captions', async () => {
  for (const query of ['choose a wardrobe', 'choose in four seconds', 'zanzibar']) {
    const page = await site.open(`/search/?q=${encodeURIComponent(query)}`);
    await page.locator('[data-search-state=ready]').waitFor();
    const titles = await page.locator('a[data-title]').allTextContents();
    expect(titles).toContain('Videos of every kind');
    await page.close();
  }
});
