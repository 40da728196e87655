import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { Worker } from 'node:worker_threads';
import type { Problem } from '../../lib/problem.ts';
import { problemLine } from '../../lib/problem.ts';
import { articlePath } from '../../search/index/article-record.ts';
import { currentContext } from '../current-context.ts';
import type { FromWorker, MdxPage, ToWorker } from '../preview/preview-messages.ts';
import type { ChangedFiles } from '../preview/changed-files.ts';
import { indexFolder } from '../preview/index-folder.ts';
import { threadFile } from '../thread/thread-file.ts';
import { onArticleEdit } from './follow-articles.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** Files of the search index, by name. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** The thread that checks the articles and makes the search index. */
export type PreviewWork = {
  /** Returns the newest index, after the first has been made. */
  index(): Promise<IndexFiles>;
};

/**
 * Time without a request after which the work begins, in milliseconds. The first page comes first:
 * it needs the processor.
 */
const PATIENCE = 3000;

/**
 * Time after a change of a file until the work begins, in milliseconds. Editors save in several
 * steps. What changes later begins it again.
 */
const PAUSE = 40;

/**
 * Checks the articles and makes the search index in a thread of its own, after the first page and
 * after every edit. Prints problems.
 * @param base path under which the site is served
 */
export function previewWork(
  server: DevServer,
  logger: AstroIntegrationLogger,
  base: string,
): PreviewWork {
  const report = problemReport(logger.fork('handrail-check'));
  const first = Promise.withResolvers<undefined>();
  let files: IndexFiles = new Map();
  let worker: Worker | undefined;
  const tell = (message: ToWorker) => worker?.postMessage(message);
  const answer = async (message: FromWorker): Promise<void> => {
    if (message.kind === 'problems') report(message.problems);
    else if (message.kind === 'mdx')
      tell({
        kind: 'body',
        file: message.page.file,
        html: await mdxBody(server, base, message.page),
      });
    else {
      if (message.kind === 'index') files = newest(files, message);
      else logger.error(`Search keeps its old index: ${message.reason}`);
      first.resolve(undefined);
    }
  };
  const start = () => {
    if (worker) return;
    worker = new Worker(threadFile('preview-worker'), { workerData: indexFolder() });
    worker.on('message', (message: FromWorker) => void answer(message));
    worker.on('error', (error) => {
      logger.error(`The check and the search index have stopped: ${error.message}`);
      first.resolve(undefined);
    });
    worker.unref();
    tell({ kind: 'work' });
  };

  let timer: NodeJS.Timeout | undefined;
  onArticleEdit(server, () => {
    clearTimeout(timer);
    timer = setTimeout(() => tell({ kind: 'work' }), PAUSE).unref();
  });
  server.httpServer?.once('listening', () => setTimeout(start, PATIENCE).unref());
  server.middlewares.use((_request, response, next) => {
    response.once('close', start);
    next();
  });
  return {
    async index() {
      start();
      await first.promise;
      return files;
    },
  };
}

/** Returns the files of a new index, of which many are in the last one. */
function newest(last: IndexFiles, { names, files }: ChangedFiles): IndexFiles {
  return new Map(
    names.flatMap((name) => {
      const content = files.get(name) ?? last.get(name);
      return content ? [[name, content] as const] : [];
    }),
  );
}

/** Returns a function that prints the problems that it has not printed the last time. */
function problemReport(logger: AstroIntegrationLogger): (problems: readonly Problem[]) => void {
  let reported = new Set<string>();
  return (problems) => {
    for (const problem of problems) {
      const line = problemLine(problem);
      if (!reported.has(line)) logger[problem.severity === 'error' ? 'error' : 'warn'](line);
    }
    if (reported.size > 0 && problems.length === 0) logger.info('No problems are left.');
    reported = new Set(problems.map(problemLine));
  };
}

/** Returns the body of an .mdx article from its page; undefined when the page is an error. */
async function mdxBody(
  { resolvedUrls }: DevServer,
  base: string,
  { file, locale, slug }: MdxPage,
): Promise<string | undefined> {
  const path = base + articlePath(locale, slug).slice(1);
  const response = await fetch(new URL(path, resolvedUrls?.local[0]));
  await response.arrayBuffer();
  return response.ok ? currentContext().printedBodies.get(file) : undefined;
}
