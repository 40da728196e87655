import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nginxPath, serveByNginx } from '../../scripts/lib/install-nginx.ts';
import { redirectsOf } from '../../src/hosting/redirects.ts';
import { hostingTable } from '../../src/hosting/host-table.ts';
import { folderTarget } from '../../src/publish/folder-target.ts';
import { publish } from '../../src/publish/publish.ts';
import { site as definition } from '../../src/config/settings.ts';
import { article, freePort, run, temporaryFolder } from '../support/run-command.ts';
import { publishedArticles } from '../support/article-sources.ts';
import { testSites } from '../support/test-sites.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openServed, openSite } from '../support/open-browser.ts';
import { sameOriginLinks } from '../support/read-links.ts';
import { slowTarget } from '../support/slow-target.ts';
import { answerOf, counts, listed, titles } from '../support/read-listing.ts';

/** What takes turns at the target, and how long each file takes to get there, in milliseconds. */
const ROUNDS = 3;
const PER_FILE = 8;

const folder = temporaryFolder();
const live = join(folder.path, 'live');
const first = testSites.fixture.output;
const second = join(folder.path, 'second');
/** A word of one release, words that both hold in other texts, and a word of the other. */
const questions = ['bilby', 'wombat', 'echidna', 'map'];
/** The article that one release takes back, and a link that the hostile article makes up. */
const GONE = /\/articles\/(added|hostile\/x)/;
let site: OpenSite;

beforeAll(async () => {
  const articles = join(folder.path, 'articles');
  cpSync(testSites.fixture.articles, articles, { recursive: true });
  const edited = join(articles, 'en/basics/same-title-too.md');
  writeFileSync(
    edited,
    readFileSync(edited, 'utf8')
      .replace('title: "Same title"', 'title: "A title of its own"')
      .replace('the bilby', 'the bilby and the numbat'),
  );
  folder.write(
    'articles/en/basics/added.md',
    article(
      'An added article',
      'The echidna and the bilby, read [the other one](/articles/same-title-too/).',
    ),
  );
  expect(await run('build', ['--out', second], { ARTICLES_DIR: articles })).toMatchObject({
    status: 0,
  });
  await publish(first, folderTarget(live));
  const table = hostingTable(
    definition,
    '/',
    redirectsOf(publishedArticles(testSites.fixture.articles)),
  );
  site = await openServed(serveByNginx(live, await freePort(), table));
});

afterAll(async () => {
  await site?.close();
  folder.remove();
});

/** A listing as far as it tells releases apart. */
async function listing(page: Page): Promise<string> {
  const snippets = await page.locator('[data-results] [data-snippet]').allTextContents();
  return JSON.stringify([await titles(page), snippets, await counts(page)]);
}

/** What a release alone answers to each question. */
async function answersOf(release: string): Promise<Map<string, string>> {
  const alone = await openSite(release);
  const answers = new Map<string, string>();
  for (const words of questions) {
    const page = await alone.open(`/search/?q=${words}`);
    await answerOf(page);
    answers.set(words, await listing(page));
    await page.close();
  }
  await alone.close();
  return answers;
}

test.skipIf(nginxPath() === undefined)(
  'while releases take turns, open tabs and many requests find pages, files and answers',
  async () => {
    const [before, after] = [await answersOf(first), await answersOf(second)];
    expect(before.get('echidna')).not.toBe(after.get('echidna'));
    const faults: string[] = [];
    let isOver = false;
    const until = async (work: () => Promise<unknown>) => {
      let times = 0;
      for (; !isOver; times++) await work();
      return times;
    };

    const watched = async (path: string) => {
      const page = await site.open(path);
      page.on('response', (response) => {
        if (response.status() >= 400 && !GONE.test(response.url()))
          faults.push(`${response.status()} ${response.url()}`);
      });
      page.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText ?? '';
        if (!reason.includes('ERR_ABORTED')) faults.push(`${reason} ${request.url()}`);
      });
      return page;
    };
    const search = async (page: Page, words: string) => {
      await page.locator('search-page input[type=search]').fill(words);
      await page.waitForFunction(
        (asked) =>
          new URLSearchParams(location.search).get('q') === asked &&
          ['ready', 'empty', 'failed'].includes(
            document.querySelector('[data-search-state]')?.getAttribute('data-search-state') ?? '',
          ),
        words,
      );
      const found = await listing(page);
      if (found !== before.get(words) && found !== after.get(words))
        faults.push(`${await answerOf(page)} "${words}": ${found}`);
    };

    const typing = await watched('/search/');
    const arriving = await watched('/');
    const clicking = await watched('/');
    const home = new URL(clicking.url());
    let turn = 0;
    const work = [
      // A tab that stays open and searches on.
      until(() => search(typing, questions[turn++ % questions.length] ?? '')),
      // Readers who come with a question.
      until(async () => {
        const words = questions[turn++ % questions.length] ?? '';
        await arriving.goto(`/search/?q=${words}`);
        await answerOf(arriving);
        const found = await listing(arriving);
        if (found !== before.get(words) && found !== after.get(words))
          faults.push(`${await answerOf(arriving)} on arrival "${words}": ${found}`);
      }),
      // Readers who follow links.
      until(async () => {
        const links = clicking.locator('main a[href^="/"]:visible');
        const number = await links.count();
        if (number === 0) return clicking.goto('/');
        await links.nth(turn++ % number).click();
        await clicking.waitForLoadState();
        if ((await clicking.locator('h1').count()) !== 1)
          faults.push(`no page at ${clicking.url()}`);
        return turn % 5 === 0 ? clicking.goto('/') : undefined;
      }),
      // Programs that load a page and whatever it links to.
      until(async () => {
        const pages = [home.href];
        const seen = new Set(pages);
        for (const address of pages) {
          if (isOver) return;
          const answer = await fetch(address);
          if (!answer.ok && !GONE.test(address)) faults.push(`${answer.status} ${address} (plain)`);
          const html = (answer.headers.get('content-type') ?? '').startsWith('text/html')
            ? await answer.text()
            : (await answer.arrayBuffer(), '');
          if (html !== '' && !html.trimEnd().endsWith('</html>'))
            faults.push(`cut off ${address} (plain)`);
          for (const link of sameOriginLinks(html, address))
            if (!seen.has(link) && seen.add(link)) pages.push(link);
        }
      }),
    ];

    for (let round = 0; round < ROUNDS; round++) {
      const open = await watched('/search/?q=map');
      await answerOf(open);
      await publish(round % 2 === 0 ? second : first, slowTarget(live, PER_FILE));
      // Its index is that of the release before, and this question needs files not loaded yet.
      await search(open, 'bilby');
      await open.context().close();
    }
    isOver = true;
    const times = await Promise.all(work);
    expect(faults).toEqual([]);
    expect(Math.min(...times), `runs of each: ${times.join(', ')}`).toBeGreaterThan(0);

    await publish(second, folderTarget(live));
    await search(typing, 'bilby');
    await typing.reload();
    await listed(typing, { q: 'bilby' });
    expect(await listing(typing)).toBe(after.get('bilby'));
  },
);
