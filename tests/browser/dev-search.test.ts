import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article, temporaryFolder } from '../support/run-command.ts';
import type { DevServer } from '../support/dev-server.ts';
import { startDev } from '../support/dev-server.ts';
import { startBrowser } from '../support/open-browser.ts';
import { answerOf, titles } from '../support/read-listing.ts';

const articles = temporaryFolder();
let server: DevServer;
let browser: Browser;

beforeAll(async () => {
  articles.write('en/basics/first.md', article('First', 'Text about the axolotl.'));
  articles.write('en/basics/second.md', article('Second', 'Text about the bandicoot.'));
  [server, browser] = await Promise.all([startDev(articles.path), startBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  articles.remove();
});

/**
 * Asks until the answer is this one: the index follows an edit, and Vite may load the page anew
 * the first time.
 */
const expectAnswer = (page: Page, words: string, expected: readonly string[]) =>
  expect
    .poll(
      async () => {
        await page.goto(`/search/?q=${words}`);
        const answer = await answerOf(page);
        const found = await titles(page);
        return new URL(page.url()).search === `?q=${words}` &&
          (answer === 'ready' || answer === 'empty')
          ? found
          : answer;
      },
      { timeout: 40_000, message: words },
    )
    .toEqual(expected);

test('search in the preview follows edits without restart', async () => {
  const page = await browser.newPage({ baseURL: server.address });
  await expectAnswer(page, 'axolotl', ['First']);
  await expectAnswer(page, 'bandicoot', ['Second']);

  articles.write('en/basics/second.md', article('Second', 'Text about the dugong.'));
  await expectAnswer(page, 'dugong', ['Second']);
  await expectAnswer(page, 'bandicoot', []);
});
