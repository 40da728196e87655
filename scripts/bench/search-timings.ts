import type { Browser, Page } from 'playwright-core';
import type { Network, SlowServer } from './slow-server.ts';
import { serveSlowly } from './slow-server.ts';

/** Pause between two keys, in milliseconds. */
const KEY_DELAY = 40;

const question = 'how do i withdraw money';
const secondQuestion = 'why did my identity verification fail';
const warmQuestions = [
  question,
  secondQuestion,
  'card declined',
  'withdraw to my bank account',
  'lost phone',
  'deposit not arrived',
  'tax form for last year',
  'cancel my order',
  'what fee do i pay',
  'forgot password',
  'wrong network address',
  'refer a friend',
  'close my account',
];

/** Transferred bytes of a search: index files and the worker, without the page itself. */
export type Wire = { readonly bytes: number; readonly requests: number };

/** Milliseconds. `longestTask` is 0 when no task of the main thread took 50 ms. */
export type Warm = { readonly median: number; readonly longestTask: number };

/** Milliseconds from opening the page, and from the last key. */
export type Typed = {
  readonly firstRow: number;
  readonly complete: number;
  readonly afterLastKey: number;
};

/** Returns what a first search loads, and what the next one on the same page loads. */
export function measureWire(browser: Browser, site: string): Promise<{ first: Wire; next: Wire }> {
  return onPage(browser, site, { latency: 0, bandwidth: Infinity }, async (page, { url, sent }) => {
    const loaded = (from: number): Wire => {
      const files = sent
        .slice(from)
        .filter(({ path }) => /^\/pagefind\/|^\/_astro\/worker-/.test(path));
      return { bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), requests: files.length };
    };
    await page.goto(searchFor(url, question));
    await answered(page, question);
    // Results outside the viewport load their texts a little later.
    await page.waitForLoadState('networkidle');
    const [first, before] = [loaded(0), sent.length];
    await page.fill('#search', secondQuestion);
    await answered(page, secondQuestion);
    await page.waitForLoadState('networkidle');
    return { first, next: loaded(before) };
  });
}

/**
 * Returns the time from the last key to the listing when everything is loaded, including the pause
 * after typing.
 */
export function measureWarm(browser: Browser, site: string): Promise<Warm> {
  return onPage(browser, site, { latency: 0, bandwidth: Infinity }, async (page, { url }) => {
    await page.goto(`${url}search/`);
    for (const words of warmQuestions) {
      await page.fill('#search', words);
      await answered(page, words);
    }
    const { times, longestTask } = await page.evaluate(async (questions) => {
      let longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
      }).observe({ entryTypes: ['longtask'] });
      const search = document.querySelector<HTMLElement>('search-page');
      const input = document.querySelector<HTMLInputElement>('#search');
      if (!search || !input) throw new Error('This is not the search page.');
      const measured: number[] = [];
      for (const words of questions) {
        const start = performance.now();
        await new Promise<void>((done) => {
          const observer = new MutationObserver(() => {
            const isAnswer =
              /ready|empty/.test(search.dataset['searchState'] ?? '') &&
              new URLSearchParams(location.search).get('q') === words;
            if (!isAnswer) return;
            observer.disconnect();
            done();
          });
          observer.observe(search, { attributes: true });
          input.value = words;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        });
        measured.push(performance.now() - start);
        // A person reads between two queries.
        await new Promise((rested) => setTimeout(rested, 200));
      }
      return { times: measured, longestTask: longest };
    }, warmQuestions);
    return { median: times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN, longestTask };
  });
}

/** Returns the times of a first visit to the search page by somebody who types at once. */
export function measureTyped(browser: Browser, site: string, network: Network): Promise<Typed> {
  return onPage(browser, site, network, async (page, { url }) => {
    const opened = performance.now();
    await page.goto(`${url}search/`, { waitUntil: 'commit' });
    await page.locator('#search').focus();
    await page.keyboard.type(question, { delay: KEY_DELAY });
    const lastKey = performance.now();
    await page.locator('[data-results] [data-result]').first().waitFor();
    const firstRow = performance.now();
    await answered(page, question);
    const complete = performance.now();
    return {
      firstRow: firstRow - opened,
      complete: complete - opened,
      afterLastKey: complete - lastKey,
    };
  });
}

/** Returns the milliseconds until a listing is complete, at a first visit to its URL. */
export function measureShared(browser: Browser, site: string, network: Network): Promise<number> {
  return onPage(browser, site, network, async (page, { url }) => {
    const opened = performance.now();
    await page.goto(searchFor(url, question), { waitUntil: 'commit' });
    await answered(page, question);
    return performance.now() - opened;
  });
}

const searchFor = (siteUrl: string, words: string) =>
  `${siteUrl}search/?${new URLSearchParams({ q: words }).toString()}`;

function answered(page: Page, words: string): Promise<unknown> {
  const isAnswer = (wanted: string) => {
    const state = document.querySelector<HTMLElement>('search-page')?.dataset['searchState'] ?? '';
    return /ready|empty/.test(state) && new URLSearchParams(location.search).get('q') === wanted;
  };
  return page.waitForFunction(isAnswer, words, { polling: 10, timeout: 60_000 });
}

/** Runs a visit with a new browser profile on its own network. */
async function onPage<Result>(
  browser: Browser,
  site: string,
  network: Network,
  measure: (page: Page, server: SlowServer) => Promise<Result>,
): Promise<Result> {
  const [server, context] = await Promise.all([serveSlowly(site, network), browser.newContext()]);
  try {
    return await measure(await context.newPage(), server);
  } finally {
    await context.close();
    server.close();
  }
}
