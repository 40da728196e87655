import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fileStore } from '../../src/analytics/receiver/file-store.ts';
import { createReceiver, listen } from '../../src/analytics/receiver/node-server.ts';
import { createRateLimit } from '../../src/analytics/receiver/rate-limit.ts';
import { temporaryFolder } from '../support/run-command.ts';
import type { Project } from '../support/temp-project.ts';
import { copyProject } from '../support/temp-project.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { answerOf, ask, titles } from '../support/read-listing.ts';

/** A site whose owner collects every signal, and the project's own receiver. */
let project: Project;
let site: OpenSite;
let arrived = 0;
const folder = temporaryFolder();
const sites: URL[] = [];
const store = fileStore(folder.path);
const receiver = createReceiver(
  {
    sites,
    store: { append: (line, day) => store.append(line, day).then(() => void arrived++) },
    limit: createRateLimit({ perMinute: 1000 }),
    now: Date.now,
  },
  false,
);

/** Longer than a question takes to count as asked. */
const SETTLED = 3000;
const NONSENSE = 'qqzebra vvwalrus';

beforeAll(async () => {
  const port = await listen(receiver, 0);
  project = copyProject();
  project.editSite(
    '  offline: true,\n',
    `  offline: true,\n  signalsEndpoint: 'http://127.0.0.1:${port}/',\n`,
  );
  expect(await project.build()).toMatchObject({ status: 0 });
  site = await openSite(project.output);
  const page = await site.open('/');
  sites.push(new URL(page.url()));
  await page.context().close();
});

afterAll(async () => {
  await site.close();
  receiver.closeAllConnections();
  receiver.close();
  project.remove();
  folder.remove();
});

let seen = 0;
beforeEach(() => {
  seen = kept().length;
});

/** Everything that was kept, without its day. */
const kept = () =>
  readdirSync(folder.path)
    .flatMap((name) => readFileSync(join(folder.path, name), 'utf8').trim().split('\n'))
    .filter(Boolean)
    .map((line) => {
      const { day: _day, ...signal } = JSON.parse(line) as Record<string, unknown>;
      return signal;
    });
const news = () => kept().slice(seen);
const settled = (page: Page) => page.waitForTimeout(SETTLED);

test('a question without an answer is sent once, when the reader has stopped typing', async () => {
  const page = await site.open('/search/');
  await page.locator('search-page input[type=search]').pressSequentially(NONSENSE, { delay: 30 });
  expect(await answerOf(page)).toBe('empty');
  expect(news()).toEqual([]);
  await settled(page);
  const sent = [{ kind: 'search', query: NONSENSE, locale: 'en', answer: 'empty' }];
  expect(news()).toEqual(sent);

  await page.keyboard.press('Enter');
  await page.reload();
  expect(await answerOf(page)).toBe('empty');
  await settled(page);
  expect(news()).toEqual(sent);
});

test('a doubtful answer is sent, a good one is not', async () => {
  const page = await site.open('/search/');
  await ask(page, 'fees');
  await settled(page);
  expect(news()).toEqual([]);
  await ask(page, `fees ${NONSENSE} xxyak uuvulture`);
  await settled(page);
  expect(news()).toEqual([
    { kind: 'search', query: `fees ${NONSENSE} xxyak uuvulture`, locale: 'en', answer: 'doubtful' },
  ]);
});

test('who leaves before is heard, too, and what could tell who asks is not', async () => {
  const page = await site.open('/search/');
  await ask(page, `${NONSENSE} jo@mail.example`, 'empty');
  await page.goto('/');
  await expect
    .poll(news)
    .toEqual([{ kind: 'search', query: `${NONSENSE} [email]`, locale: 'en', answer: 'empty' }]);
});

test('a result that is opened is sent with its position', async () => {
  const page = await site.open('/search/');
  await ask(page, 'article');
  const second = page.locator('[data-results] a[data-title]').nth(1);
  expect((await titles(page)).length).toBeGreaterThan(1);
  const { pathname } = new URL((await second.getAttribute('href')) ?? '', page.url());
  await second.click();
  await expect
    .poll(news)
    .toEqual([{ kind: 'click', query: 'article', locale: 'en', article: pathname, place: 2 }]);
});

test('votes go to the same URL, also without JavaScript, and return to the article', async () => {
  const article = '/articles/one-paragraph/';
  const page = await site.open(article);
  await page.getByRole('button', { name: 'Yes' }).click();
  await expect.poll(news).toEqual([{ kind: 'vote', article, locale: 'en', vote: 'yes' }]);

  const plain = await site.open(article, { javaScriptEnabled: false });
  await plain.getByLabel('Incorrect or out of date').check();
  await plain.getByRole('button', { name: 'Send' }).click();
  await expect.poll(() => news().length).toBe(2);
  expect(news()[1]).toEqual({ kind: 'vote', article, locale: 'en', vote: 'no', reason: 'wrong' });
  expect(new URL(plain.url()).pathname).toBe(article);
});

test.each(['doNotTrack', 'globalPrivacyControl'])(
  'nothing is sent about a reader who set %s',
  async (wish) => {
    const page = await site.open('/');
    await page.addInitScript(
      (name) =>
        Object.defineProperty(navigator, name, { value: name === 'doNotTrack' ? '1' : true }),
      wish,
    );
    await page.goto('/search/');
    const before = arrived;
    await ask(page, NONSENSE, 'empty');
    await settled(page);
    await ask(page, 'article');
    await page.locator('[data-results] a[data-title]').first().click();
    await page.waitForLoadState();
    await page.waitForTimeout(500);
    expect([arrived - before, news()]).toEqual([0, []]);
  },
);

test('no cookie is set and nothing is kept in the browser', async () => {
  const page = await site.open('/search/');
  await ask(page, `${NONSENSE} xxyak`, 'empty');
  await settled(page);
  expect(news()).toHaveLength(1);
  expect(await page.context().cookies()).toEqual([]);
  expect(
    await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]),
  ).toEqual([[], []]);
});
