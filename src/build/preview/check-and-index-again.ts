import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { checkArticles } from '../../check/check-articles.ts';
import type { Examined } from '../../check/examine-article.ts';
import { articlesDirectory } from '../../config/articles-directory.ts';
import { siteUrl, today } from '../../config/environment.ts';
import { readSearchFiles } from '../../content/search-files.ts';
import { openResultCache } from '../../lib/result-cache.ts';
import { indexArticles } from '../../search/index/article-index.ts';
import { keptIndex } from '../../search/index/kept-index.ts';
import { codeVersion } from '../code-version.ts';
import { createLiveContext } from '../live-context.ts';
import { changedFiles } from './changed-files.ts';
import { keptEntries } from './kept-entries.ts';
import { keptResults } from './kept-results.ts';
import type { FromWorker, MdxPage, ToWorker } from './preview-messages.ts';
import { previewBlocks } from './preview-blocks.ts';

/*
 * Checks the articles of `npm run dev` and makes its search index, at the start and after every
 * edit, while another thread serves the pages.
 */
const directory = articlesDirectory();
const base = siteUrl().pathname;
const version = codeVersion();
const context = createLiveContext(undefined, version);
const cache = keptResults(openResultCache<Examined>('check', directory, version));
const blocks = previewBlocks(context, base);
const entries = keptEntries((article) => !blocks.showsFiles(article));
// While Pagefind works in a process of its own, this thread checks the articles.
const make = keptIndex(check);
const folder = workerData as string;
const newFiles = changedFiles();
const bodies = new Map<string, (html: string | undefined) => void>();

/** Folder of the last index. The next one shares its files. */
let last: string | undefined;
let count = 0;
let isChecked = false;
let isWorking = false;
let isWaiting = false;

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'work') void work();
  else bodies.get(message.file)?.(message.html);
});

async function work(): Promise<void> {
  isWaiting = true;
  if (isWorking) return;
  isWorking = true;
  while (isWaiting) {
    isWaiting = false;
    context.refresh();
    isChecked = false;
    await makeIndex();
    check();
  }
  isWorking = false;
}

/** Checks the articles, once for each index. */
function check(): void {
  if (isChecked) return;
  isChecked = true;
  const { problems } = checkArticles(directory, today(), { cache });
  tell({ kind: 'problems', problems: problems.filter(({ severity }) => severity !== 'note') });
}

async function makeIndex(): Promise<void> {
  const made = join(folder, String(count++));
  try {
    await indexArticles(context.articles.all(), made, {
      mdxBodyOf,
      searchFilesOf: (locale) => readSearchFiles(directory, locale, new Set()),
      blocksOf: blocks.of,
      make,
      earlier: entries.current(),
    });
    const { names, files } = newFiles(made);
    tell(
      { kind: 'index', names, files },
      [...files.values()].map(({ buffer }) => buffer),
    );
    if (last !== undefined) rmSync(last, { recursive: true, force: true });
    last = made;
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    tell({ kind: 'no index', reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Only the other thread renders .mdx articles. */
function mdxBodyOf({ file, locale, slug }: MdxPage): Promise<string | undefined> {
  return new Promise((resolve) => {
    bodies.set(file, resolve);
    tell({ kind: 'mdx', page: { file, locale, slug } });
  });
}

function tell(message: FromWorker, moved: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, moved);
}
