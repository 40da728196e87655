import type { AstroIntegration } from 'astro';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rootRoutes } from '../../config/root-paths.ts';
import { writingFiles } from '../../lib/file-writer.ts';
import { site } from '../../config/settings.ts';
import type { SourceArticle } from '../../content/source-article.ts';
import { shownArticles } from '../build-context.ts';
import { currentContext } from '../current-context.ts';
import { fullText } from '../full-text.ts';
import { isInShard } from '../in-shard.ts';
import { markdownWriter } from '../markdown-writer.ts';

/** Pieces of a text file that are written together: a call for each takes longer than its bytes. */
const BATCH = 200;

/**
 * Writes the Markdown of each article to `/articles/<slug>.md`, and in passing `/llms-full.txt` of
 * each locale. Articles in .mdx have no Markdown file because they are code.
 */
export function markdownFiles(): AstroIntegration {
  return {
    name: 'handrail-markdown-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const output = fileURLToPath(dir);
        const context = currentContext();
        const { shard } = context;
        const articles = new Set(
          shownArticles(context).filter(
            (article) => article.format === 'md' && isInShard(article, shard),
          ),
        );
        await writingFiles((files) => {
          const write = markdownWriter(context, output, files);
          // Other shards write the files of their articles.
          const written = (article: SourceArticle) =>
            articles.delete(article) ? write(article) : undefined;
          if (site.ai.full && shard.number === 1)
            for (const { code } of site.locales) {
              const pieces = fullText(context, code, written);
              writePieces(join(output, rootRoutes.llmsFull(code)), pieces);
            }
          for (const article of articles) write(article);
        });
      },
    },
  };
}

function writePieces(file: string, pieces: Iterable<Uint8Array>): void {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, 'w');
  try {
    let batch: Uint8Array[] = [];
    for (const piece of pieces) {
      if (batch.push(piece) < BATCH) continue;
      writeFileSync(handle, Buffer.concat(batch));
      batch = [];
    }
    writeFileSync(handle, Buffer.concat(batch));
  } finally {
    closeSync(handle);
  }
}
