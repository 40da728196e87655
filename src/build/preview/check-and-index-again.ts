import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { checkArticles } from '../../check/check-articles.ts';
import type { Examined } from '../../check/examine-article.ts';
import { articlesDirectory } from '../../config/articles-directory.ts';
import { siteUrl, today } from '../../config/environment.ts';
import { readSearchFiles } from '../../content/search-files.ts';
import { filesBelow } from '../../lib/files-below.ts';
import { openResultCache } from '../../lib/result-cache.ts';
import { indexArticles } from '../../search/index/article-index.ts';
import { complete } from '../../search/engine/ingredients.ts';
import { keptIndex } from '../../search/index/kept-index.ts';
import { codeVersion } from '../code-version.ts';
import { createLiveContext } from '../live-context.ts';
import { keptResults } from './kept-results.ts';
import type { FromWorker, MdxPage, ToWorker } from './preview-messages.ts';
import { previewBlocks } from './preview-blocks.ts';

/*
 * Checks the articles of `npm run dev` and makes its search index, at the start and after every
 * edit, while another thread serves the pages.
 */
const directory = articlesDirectory();
const base = siteUrl().pathname;
const context = createLiveContext();
const cache = keptResults(openResultCache<Examined>('check', directory, codeVersion()));
const blocksOf = previewBlocks(context, base);
const make = keptIndex();
const bodies = new Map<string, (html: string | undefined) => void>();

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
    const { problems } = checkArticles(directory, today(), { cache });
    tell({ kind: 'problems', problems: problems.filter(({ severity }) => severity !== 'note') });
    context.refresh();
    await makeIndex();
  }
  isWorking = false;
}

async function makeIndex(): Promise<void> {
  const waiting = mkdtempSync(join(tmpdir(), 'handrail-index-'));
  const made = join(waiting, 'pagefind');
  try {
    await indexArticles(
      context.articles.all(),
      made,
      base,
      mdxBodyOf,
      (locale) => readSearchFiles(directory, locale, new Set()),
      blocksOf,
      complete,
      make,
    );
    const read = (name: string) => new Uint8Array(readFileSync(join(made, name)));
    const files = new Map(filesBelow(made).map((name) => [name, read(name)]));
    tell(
      { kind: 'index', files },
      [...files.values()].map(({ buffer }) => buffer),
    );
  } catch (error) {
    tell({ kind: 'no index', reason: error instanceof Error ? error.message : String(error) });
  } finally {
    rmSync(waiting, { recursive: true, force: true });
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
