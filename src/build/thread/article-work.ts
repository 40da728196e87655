import { getCompileCacheDir } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { FileFacts } from '../../lib/file-facts.ts';
import { ProblemsError, UserError } from '../../lib/problem.ts';
import { removeIndex } from '../../search/index/making-folder.ts';
import { removeOrderedFolders } from '../../search/index/ordered-folder.ts';
import { inParts } from '../../check/examine-files.ts';
import type { ArticleFile } from '../../content/article-files.ts';
import type { ArticleBodies } from '../article-bodies.ts';
import type { ArticleLibrary } from '../article-library.ts';
import type { BuildChoices } from '../build-choices.ts';
import type { PageCache } from '../page-cache.ts';
import { threadFile } from './thread-file.ts';
import type { CheckReport, FromThread, ThreadData, ToThread } from './thread-messages.ts';

/**
 * Time for the thread to end itself, in milliseconds. Node may crash when a thread is ended from
 * outside while it runs code.
 */
const PATIENCE = 5000;

/** The thread of a build that checks the articles and makes the search index. */
export type ArticleWork = {
  /**
   * Resolves when no article has an error and the context has all articles.
   * @throws ProblemsError with everything that is wrong with the articles
   */
  readonly checked: Promise<CheckReport>;
  /**
   * Resolves as `checked`, and helps meanwhile. Call it when the pages can go no further.
   * @throws ProblemsError as `checked` does
   */
  check(): Promise<CheckReport>;
  /**
   * Begins the search index. It is made once, also when Astro continues where a build with kept
   * code could not.
   * @param folder is created anew
   * @param previous folder of the site that the build replaces, whose files the index may share
   */
  index(folder: string, previous: string | undefined): void;
  /**
   * Lets the thread write the Markdown files, which it does while Pagefind works. Call it as soon
   * as nothing empties the folder any more.
   * @param output folder of the site
   */
  startMarkdown(output: string): void;
  /**
   * Resolves when the thread has written the Markdown files. Call it when all pages exist.
   * @returns false if the thread does not write them: those of an earlier build can be taken over,
   *   or other shards write some of them
   */
  finishMarkdown(output: string): Promise<boolean>;
  /** Resolves when the index is complete. Call it when the pages of .mdx articles exist. */
  indexed(): Promise<void>;
  /** Ends the thread. */
  end(): Promise<void>;
};

/** What the thread fills, and what it asks for. */
type WorkContext = BuildChoices & {
  readonly articles: ArticleLibrary;
  readonly bodies: ArticleBodies;
  readonly printedBodies: ReadonlyMap<string, string>;
  readonly keptPages: PageCache | undefined;
  readonly writtenFiles: Map<string, FileFacts>;
};

/**
 * Starts the thread. The articles and bodies that it finds appear in the context.
 * @param version of the program, see `codeVersion`
 */
export function startArticleWork(context: WorkContext, version: string): ArticleWork {
  const { preview, shard, host, articles, bodies, printedBodies } = context;
  const { keptPages, writtenFiles } = context;
  const withMarkdown = shard.count === 1 && (keptPages?.isNew() ?? true);
  const workerData: ThreadData = {
    choices: { preview, shard, host },
    version,
    codeCache: getCompileCacheDir(),
    taken: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
  };
  const thread = new Worker(threadFile('article-thread'), { workerData });
  const checked = Promise.withResolvers<CheckReport>();
  const indexed = Promise.withResolvers<void>();
  const markdown = Promise.withResolvers<void>();
  const pages = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  const shared = Promise.withResolvers<readonly ArticleFile[]>();
  let isIndexing = false;
  let hasOutput = false;
  const tell = (message: ToThread) => thread.postMessage(message);
  const fail = (error: unknown) => {
    checked.reject(error);
    indexed.reject(error);
    markdown.reject(error);
  };
  const startMarkdown = (output: string) => {
    if (withMarkdown && !hasOutput) tell({ kind: 'output', folder: output });
    hasOutput = true;
  };
  // They are awaited later.
  for (const { promise } of [checked, indexed, markdown]) promise.catch(() => undefined);

  thread.on('error', fail);
  thread.on('exit', () => {
    ended.resolve();
    fail(new Error('The check and the search index have stopped.'));
  });
  thread.on('message', (message: FromThread) => {
    if (message.kind === 'bodies') for (const sent of message.bodies) bodies.receive(sent);
    else if (message.kind === 'files') shared.resolve(message.files);
    else if (message.kind === 'mdx') {
      const { file } = message;
      void pages.promise.then(() => tell({ kind: 'body', file, html: printedBodies.get(file) }));
    } else if (message.kind === 'markdown') {
      for (const [path, facts] of message.files) writtenFiles.set(path, facts);
      for (const entry of message.kept) keptPages?.keep(...entry);
      markdown.resolve();
    } else if (message.kind === 'indexed') indexed.resolve();
    else if (message.kind === 'refused') fail(new UserError(message.message));
    else {
      const { report, articles: found, files } = message;
      const isRefused = report.problems.some(({ severity }) => severity === 'error');
      if (isRefused) return fail(new ProblemsError(report.problems));
      articles.keep({ articles: found, files, problems: [] });
      checked.resolve(report);
    }
  });
  return {
    checked: checked.promise,
    async check() {
      // Files that are to be examined together come soon, and before the thread has checked them.
      const files = await Promise.race([shared.promise, checked.promise.then(() => [])]);
      if (files.length > 0) {
        const { helpToCheck } = await import('./help-to-check.ts');
        const next = inParts(files, workerData.taken);
        await helpToCheck(next, bodies, (part) => tell({ kind: 'examined', ...part }));
      }
      return checked.promise;
    },
    index(folder, previous) {
      if (isIndexing) return;
      isIndexing = true;
      removeIndex(folder);
      tell({ kind: 'index', folder, previous, withMarkdown });
    },
    startMarkdown,
    async finishMarkdown(output) {
      if (!withMarkdown) return false;
      startMarkdown(output);
      // The thread may wait for .mdx articles.
      pages.resolve();
      await markdown.promise;
      return true;
    },
    indexed() {
      pages.resolve();
      return indexed.promise;
    },
    async end() {
      tell({ kind: 'end' });
      await Promise.race([ended.promise, setTimeout(PATIENCE, undefined, { ref: false })]);
      await thread.terminate();
      removeOrderedFolders();
    },
  };
}
