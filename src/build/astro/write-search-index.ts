import type { AstroConfig, AstroIntegration } from 'astro';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articlesDirectory } from '../../config/articles-directory.ts';
import { UserError } from '../../lib/problem.ts';
import { shownArticles } from '../build-context.ts';
import { currentContext } from '../current-context.ts';
import type { SourceArticle } from '../../content/source-article.ts';
import { readSearchFiles } from '../../content/search-files.ts';
import { isInShard } from '../in-shard.ts';
import type { BlocksOf } from '../../search/index/article-blocks.ts';
import type { SearchFilesOf } from '../../search/index/article-index.ts';
import { articlePath, indexArticles } from '../../search/index/article-index.ts';
import { earlierIndex } from '../earlier-index.ts';
import { previewWork } from './preview-work.ts';
import { serveSearchIndex } from './serve-search-index.ts';
import { closePagefind } from '../../search/index/pagefind-index.ts';

/**
 * Makes the search index: in a build with the pages, in a preview again after every edit.
 * Pagefind runs in its own process while Astro renders. Articles in .mdx are added when their pages
 * exist.
 */
export function searchIndex(): AstroIntegration {
  let config: AstroConfig;
  let shown: readonly SourceArticle[] = [];
  let isBuild = false;
  let made: Promise<void> | undefined;
  const pages = Promise.withResolvers<void>();
  /** Outside the output folder, which Astro empties first. */
  let waiting = '';
  return {
    name: 'handrail-search-index',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
      },
      'astro:config:done': (done) => {
        config = done.config;
        if (!isBuild) return;
        const context = currentContext();
        shown = shownArticles(context);
        waiting = indexFolder(fileURLToPath(config.outDir));
        rmSync(waiting, { recursive: true, force: true });
        if (context.shard.number > 1) return;
        const sent = Promise.withResolvers<void>();
        made = indexArticles(
          shown,
          waiting,
          config.base,
          (article) => pages.promise.then(() => context.printedBodies.get(article.file)),
          searchFilesOf,
          parsedBlocks,
          undefined,
          undefined,
          earlierIndex(context, sent.resolve),
        );
        context.whenIndexing = Promise.race([sent.promise, made]).catch(() => undefined);
        // A failure is reported below, where it is awaited.
        made.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        const output = fileURLToPath(dir);
        const { shard } = currentContext();
        for (const article of shown) if (isInShard(article, shard)) requireText(article, output);
        if (!made) return;
        pages.resolve();
        await made;
        await closePagefind();
        renameSync(waiting, join(output, 'pagefind'));
      },
      'astro:server:setup': ({ server, logger }) =>
        serveSearchIndex(server, config.base, previewWork(server, logger, config.base)),
    },
  };
}

/**
 * Returns the folder of the index until the pages are complete. If a build fails, its caller
 * deletes the folder.
 */
export function indexFolder(output: string): string {
  return `${output.replace(/[/\\]$/, '')}.index`;
}

/** The index omits best bets on articles that are not published. */
const searchFilesOf: SearchFilesOf = (locale) =>
  readSearchFiles(articlesDirectory(), locale, new Set());

const parsedBlocks: BlocksOf = (article) => currentContext().bodies.of(article).blocks;

/**
 * In some cases, Astro writes an empty page when rendering fails, and continues.
 * @throws UserError when the page of an article does not contain its body
 */
function requireText(article: SourceArticle, output: string): void {
  const { file, format, locale, slug, path } = article;
  const { bodies, printedBodies, takenOverPages } = currentContext();
  // The build that rendered the page has looked at it.
  if (takenOverPages.has(articlePath(locale, slug))) return;
  const body = format === 'md' ? bodies.of(article).html : (printedBodies.get(file) ?? '');
  const page = join(output, articlePath(locale, slug), 'index.html');
  if (body.trim() !== '' && existsSync(page) && readFileSync(page).includes(body)) return;
  throw new UserError(
    `${path}:1:1  empty-page  The page of this article has no text. Check its images and links ` +
      'for malformed URLs, and that the page renders its body.',
  );
}
