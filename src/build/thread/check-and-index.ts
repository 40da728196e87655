import { parentPort, workerData } from 'node:worker_threads';
import type { AnchorsOf } from '../../check/article-summary.ts';
import { buildProblems } from '../../check/build-problems.ts';
import { checkArticles } from '../../check/check-articles.ts';
import { demoNotice } from '../../check/demo-notice.ts';
import type { Examined } from '../../check/examine-article.ts';
import type { ExaminedFile, ExamineOptions } from '../../check/examine-files.ts';
import { examineAhead, inParts } from '../../check/examine-files.ts';
import { articlesDirectory } from '../../config/articles-directory.ts';
import { findArticleFiles } from '../../content/article-files.ts';
import { readSearchFiles } from '../../content/search-files.ts';
import { collectGarbage } from '../../lib/collect-garbage.ts';
import { UserError } from '../../lib/problem.ts';
import { openResultCache } from '../../lib/result-cache.ts';
import { indexArticles } from '../../search/index/article-index.ts';
import { closePagefind } from '../../search/index/pagefind-index.ts';
import type { TermTotals } from '../../search/index/term-totals.ts';
import type { IndexedArticle } from '../../search/index/indexed-article.ts';
import { createBuildContext, shownArticles } from '../build-context.ts';
import { earlierIndex } from '../earlier-index.ts';
import type { SentBody } from '../article-bodies.ts';
import type { PageCache } from '../page-cache.ts';
import type { PreparedBody } from '../prepared-body.ts';
import { writeMarkdown } from '../write-markdown.ts';
import type { ExaminedPart, FromThread, ThreadData, ToThread } from './thread-messages.ts';

/*
 * Checks the articles of a build, prepares their bodies and makes the search index, while another
 * thread bundles and renders the pages.
 */
const { choices, version, taken } = workerData as ThreadData;
const directory = articlesDirectory();
const bodies = openResultCache<PreparedBody>('bodies', directory, version);
const entries = openResultCache<IndexedArticle>('index', directory, version);
const totals = openResultCache<TermTotals>('terms', directory, version);
/** What the other thread keeps of the Markdown files. */
const kept: [path: string, key: string, digest: string][] = [];
const pages: PageCache = {
  isNew: () => true,
  find: () => undefined,
  keep: (...entry) => kept.push(entry),
};
const context = createBuildContext(choices, { bodies, index: entries, pages });
/** Resolves when Pagefind has all articles. */
const indexing = Promise.withResolvers<void>();
const markdown = Promise.withResolvers<void>();
/** Bodies of .mdx articles, which the other thread renders. */
const mdxBodies = new Map<string, (html: string | undefined) => void>();
/** Takes what the other thread has examined. */
let onExamined: (part: ExaminedPart) => void = () => undefined;
/** Number of bodies that are sent at once. */
const BATCH = 200;

const searchFilesOf = (locale: string) => readSearchFiles(directory, locale, new Set());
const checked = check();
const isPublishable = checked.catch(report);

parentPort?.on('message', (message: ToThread) => {
  if (message.kind === 'examined') onExamined(message);
  else if (message.kind === 'end') process.exit();
  else if (message.kind === 'body') mdxBodies.get(message.file)?.(message.html);
  else if (message.kind === 'output') void writeMarkdownFiles(message.folder).catch(report);
  else void index(message.folder, message.previous, message.withMarkdown).catch(report);
});

/** Returns whether there are no errors. */
async function check(): Promise<boolean> {
  const cache = openResultCache<Examined>('check', directory, version);
  const anchorsOf: AnchorsOf = (article, markdown) => context.bodies.of(article, markdown).anchors;
  const options = { cache, anchorsOf };
  const ahead = cache.isNew()
    ? await examineTogether(directory, options)
    : await examineAhead(directory, options);
  const found = checkArticles(directory, context.day, { cache, anchorsOf, ahead });
  const { articles, files } = found;
  context.articles.keep({ articles, files, problems: [] });
  const judged = buildProblems(found);
  const problems = judged.filter(({ severity }) => severity !== 'note');
  const isValid = problems.every(({ severity }) => severity !== 'error');
  if (isValid) sendBodies();
  const notice = demoNotice(articles);
  const known = judged.length - problems.length;
  tell({ kind: 'checked', report: { problems, known, notice }, articles, files });
  return isValid;
}

/** Examines the files of the folder with the other thread, which helps when it has to wait. */
async function examineTogether(
  folder: string,
  options: ExamineOptions,
): Promise<Map<string, ExaminedFile>> {
  const { files } = findArticleFiles(folder);
  const theirs = new Map<string, ExaminedFile>();
  let isComplete = () => {};
  onExamined = ({ results, kept, bodies: made }) => {
    for (const [path, result] of results) theirs.set(path, result);
    for (const result of kept) options.cache?.keep(...result);
    for (const body of made) context.bodies.keep(body);
    isComplete();
  };
  // The bodies of other shards are not kept.
  if (choices.shard.count === 1) tell({ kind: 'files', files });
  const ours = await examineAhead(folder, options, inParts(files, taken));
  while (ours.size + theirs.size < files.length)
    await new Promise<void>((resolve) => (isComplete = resolve));
  return new Map([...ours, ...theirs]);
}

function sendBodies(): void {
  let batch: SentBody[] = [];
  const send = () => {
    tell({ kind: 'bodies', bodies: batch });
    batch = [];
  };
  for (const article of context.articles.all()) {
    if (article.format !== 'md') continue;
    batch.push(context.bodies.sent(article));
    if (batch.length === BATCH) send();
  }
  send();
  // The other thread reads the others from the cache.
  bodies.save();
}

async function index(
  folder: string,
  previous: string | undefined,
  withMarkdown: boolean,
): Promise<void> {
  if (!(await isPublishable)) return;
  // Pagefind needs far more memory than this thread.
  collectGarbage();
  if (choices.shard.number === 1)
    await indexArticles(shownArticles(context), folder, {
      mdxBodyOf,
      searchFilesOf,
      blocksOf: (article) => context.bodies.takeBlocks(article),
      earlier: earlierIndex(context, previous, totals),
      meanwhile() {
        collectGarbage();
        indexing.resolve();
      },
    });
  await closePagefind();
  for (const cache of [entries, totals]) cache.save();
  tell({ kind: 'indexed' });
  if (withMarkdown) await markdown.promise;
  parentPort?.unref();
}

/** @param output folder of the site */
async function writeMarkdownFiles(output: string): Promise<void> {
  await indexing.promise;
  await writeMarkdown(context, output);
  tell({ kind: 'markdown', files: context.writtenFiles, kept });
  markdown.resolve();
}

function mdxBodyOf({ file }: { readonly file: string }): Promise<string | undefined> {
  return new Promise((resolve) => {
    mdxBodies.set(file, resolve);
    tell({ kind: 'mdx', file });
  });
}

/** Reports a mistake of the user. Other errors end the thread, and the build with it. */
function report(error: unknown): undefined {
  if (!(error instanceof UserError)) throw error;
  tell({ kind: 'refused', message: error.message });
  return undefined;
}

function tell(message: FromThread): void {
  parentPort?.postMessage(message);
}
