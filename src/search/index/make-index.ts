import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../lib/problem.ts';
import { indexTool, runIndexTool, writePages } from './index-tool.ts';
import { makingFolder } from './making-folder.ts';
import { newestFirstFolder } from './ordered-folder.ts';
import type { CustomRecord, GrowingIndex, MakeIndex } from './pagefind-index.ts';
import { addRecord, finishIndex, pathsIn, startIndex, writeIndex } from './pagefind-index.ts';
import { watchedWriting } from './watched-writing.ts';

/**
 * Makes an index once; see `MakeIndex`. Pagefind's service (1.6.0) makes each index twice, which
 * takes a third of its time. Its command-line tool makes it once, but numbers pages as the system
 * lists them. So it is used where that is the order of the articles, and the files are the same.
 */
export const makeIndex: MakeIndex = async (fill) => {
  const tool = indexTool();
  const folder = tool === undefined ? undefined : newestFirstFolder();
  if (tool === undefined || folder === undefined) return makeIndexByService(fill);
  try {
    return await fill(indexByTool(tool, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Makes an index with Pagefind's service, which works while articles are added. */
export const makeIndexByService: MakeIndex = async (fill) => {
  const index = await startIndex();
  const added: Promise<string[]>[] = [];
  const paths = new Map<string, string[]>();
  try {
    return await fill({
      add(article) {
        pathsIn(article, paths).push(article.url);
        added.push(addRecord(index, article));
      },
      finish: (folder, earlier) => writeIndex(index, added, folder, paths, earlier),
    });
  } finally {
    await index.deleteIndex();
  }
};

/**
 * Returns an index that is made by the tool.
 * @param tool its path
 * @param folder lists its entries newest first
 * @param instead makes an index that the tool cannot make
 */
export function indexByTool(
  tool: string,
  folder: string,
  instead: MakeIndex = makeIndexByService,
): GrowingIndex {
  const records: CustomRecord[] = [];
  const paths = new Map<string, string[]>();
  const byService: GrowingIndex['finish'] = (output, earlier) =>
    instead((index) => {
      for (const record of records) index.add(record);
      return index.finish(output, earlier);
    });
  return {
    add(article) {
      pathsIn(article, paths).push(article.url);
      records.push(article);
    },
    async finish(output, earlier) {
      const pages = join(folder, 'pages');
      if (!arePagesWritten(records, pages)) return byService(output, earlier);
      const made = makingFolder(output);
      const run = () => watched((signal) => runIndexTool(tool, pages, made, signal), made);
      try {
        const found = await finishIndex(run, made, paths, earlier);
        renameSync(made, output);
        return found;
      } catch (error) {
        // The service says in which article a mistake is.
        if (error instanceof UserError) return await byService(output, earlier);
        throw error;
      } finally {
        rmSync(made, { recursive: true, force: true });
      }
    },
  };
}

/** Returns whether the tool can use pages, and there was room for them. */
function arePagesWritten(records: readonly CustomRecord[], pages: string): boolean {
  try {
    return writePages(records, pages);
  } catch {
    return false;
  }
}

async function watched(
  write: (signal: AbortSignal) => Promise<void>,
  folder: string,
): Promise<void> {
  const stop = new AbortController();
  try {
    await watchedWriting(write(stop.signal), folder);
  } finally {
    stop.abort();
  }
}
