import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as nextTask } from 'node:timers/promises';
import { rootRoutes } from '../config/root-paths.ts';
import { site } from '../config/settings.ts';
import type { SourceArticle } from '../content/source-article.ts';
import type { FileWriter } from '../lib/file-writer.ts';
import { writingFiles } from '../lib/file-writer.ts';
import type { BuildContext } from './build-context.ts';
import { shownArticles } from './build-context.ts';
import { fullText } from './full-text.ts';
import { isInShard } from './in-shard.ts';
import { markdownWriter } from './markdown-writer.ts';

/** Number of pieces of a text file that are written together. A call for each would take longer. */
const BATCH = 200;

/**
 * Writes the Markdown of each article to `/articles/<slug>.md`, and in passing `/llms-full.txt` of
 * each locale. Articles in .mdx have no Markdown file because they are code.
 * @param output folder of the site
 */
export async function writeMarkdown(context: BuildContext, output: string): Promise<void> {
  const { shard } = context;
  const articles = new Set(
    shownArticles(context).filter(
      (article) => article.format === 'md' && isInShard(article, shard),
    ),
  );
  await writingFiles(async (files) => {
    const write = markdownWriter(context, output, files);
    // Other shards write the files of their articles.
    const written = (article: SourceArticle) =>
      articles.delete(article) ? write(article) : undefined;
    if (site.ai.full && shard.number === 1)
      for (const { code } of site.locales) {
        const pieces = fullText(context, code, written);
        await writePieces(join(output, rootRoutes.llmsFull(code)), pieces, files);
      }
    for (const article of articles) {
      write(article);
      await files.room();
    }
  });
}

/** Writes a file from pieces. Other work gets a turn between them. */
async function writePieces(
  file: string,
  pieces: Iterable<Uint8Array>,
  files: FileWriter,
): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, 'w');
  try {
    let batch: Uint8Array[] = [];
    for (const piece of pieces) {
      if (batch.push(piece) < BATCH) continue;
      writeFileSync(handle, Buffer.concat(batch));
      batch = [];
      await files.room();
      await nextTask();
    }
    writeFileSync(handle, Buffer.concat(batch));
  } finally {
    closeSync(handle);
  }
}
