import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { requireBrowser } from '../lib/install-browser.ts';
import { generateArticles } from './generate-articles.ts';
import type { Network } from './slow-server.ts';
import { benchFolder, runNode } from './run-node.ts';
import type { Wire } from './search-timings.ts';
import { measureShared, measureTyped, measureWarm, measureWire } from './search-timings.ts';

/** A slow phone: 1.6 Mbit/s. */
const slow: Network = { latency: 150, bandwidth: 200 };

const columns = [
  'articles',
  'first search, kB (requests)',
  'next search, kB (requests)',
  'warm, ms',
  'longest task, ms',
  'slow: first row, ms',
  'slow: complete, ms',
  'slow: after the last key, ms',
  'slow: shared link, ms',
];

/**
 * Measures search in a real browser on generated articles: what it loads, how fast it answers when
 * everything is there, and how fast on a slow network at the first visit.
 * @returns a table in Markdown; times of the slow network are medians of three visits
 * @throws UserError when there is no browser
 */
export async function benchSearch(sizes: readonly number[]): Promise<string> {
  const browser = await chromium.launch({
    executablePath: requireBrowser(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const rows: string[] = [];
  try {
    for (const size of sizes) rows.push(await measureSize(browser, size));
  } finally {
    await browser.close();
    rmSync(benchFolder, { recursive: true, force: true });
  }
  return [`| ${columns.join(' | ')} |`, `|${'---|'.repeat(columns.length)}`, ...rows].join('\n');
}

async function measureSize(browser: Browser, size: number): Promise<string> {
  const site = build(size);
  const { first, next } = await measureWire(browser, site);
  const warm = await measureWarm(browser, site);
  const typed = await threeTimes(() => measureTyped(browser, site, slow));
  const shared = await threeTimes(() => measureShared(browser, site, slow));
  const cells = [
    String(size),
    wireCell(first),
    wireCell(next),
    ms(warm.median),
    warm.longestTask === 0 ? 'below 50' : ms(warm.longestTask),
    ms(median(typed.map(({ firstRow }) => firstRow))),
    ms(median(typed.map(({ complete }) => complete))),
    ms(median(typed.map(({ afterLastKey }) => afterLastKey))),
    ms(median(shared)),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Builds a site of generated articles; returns its folder. */
function build(size: number): string {
  const [articles, site] = [resolve(benchFolder, 'articles'), join(resolve(benchFolder), 'site')];
  rmSync(benchFolder, { recursive: true, force: true });
  mkdirSync(articles, { recursive: true });
  generateArticles(articles, size);
  runNode(['scripts/build.ts', '--out', site], process.cwd(), articles);
  return site;
}

async function threeTimes<Result>(measure: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let run = 0; run < 3; run++) results.push(await measure());
  return results;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

const ms = (value: number) => value.toFixed(0);
const wireCell = ({ bytes, requests }: Wire) => `${(bytes / 1000).toFixed(0)} (${requests})`;
