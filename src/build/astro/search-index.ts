import type { AstroConfig, AstroIntegration } from 'astro';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bodyInBuild } from '../article-bodies.ts';
import { articlesDirectory } from '../../config/environment.ts';
import { UserError } from '../../lib/problem.ts';
import { publishedArticles } from '../published-articles.ts';
import type { SourceArticle } from '../../content/source-article.ts';
import { readArticles } from '../../content/read-articles.ts';
import { readSearchFiles } from '../../content/search-files.ts';
import { isFirstShard, isInShard } from '../shard.ts';
import type { BlocksOf, PageOf, SearchFilesOf } from '../../search/index/article-index.ts';
import { articlePath, indexArticles, proseOf } from '../../search/index/article-index.ts';
import { serveSearchIndex } from './dev-search-index.ts';
import { closePagefind } from '../../search/index/pagefind-index.ts';

/**
 * Makes the search index: in a build beside the pages, in `astro dev` again after every edit. Pagefind is a process of
 * its own, so it works while Astro renders; .mdx articles follow when their pages are there.
 */
export function searchIndex(): AstroIntegration {
  let config: AstroConfig;
  let published: readonly SourceArticle[] = [];
  let isBuild = false;
  let made: Promise<void> | undefined;
  const pages = Promise.withResolvers<PageOf>();
  /** Beside the output, which Astro empties before it fills it. */
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
        published = publishedArticles();
        waiting = indexFolder(fileURLToPath(config.outDir));
        rmSync(waiting, { recursive: true, force: true });
        if (!isFirstShard()) return;
        made = indexArticles(
          published,
          waiting,
          config.base,
          async (path) => (await pages.promise)(path),
          searchFilesOf,
          parsedBlocks,
        );
        // A failure is told below, where it is awaited.
        made.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        const output = fileURLToPath(dir);
        const pageOf = (path: string, encoding?: 'latin1') =>
          readPage(join(output, path, 'index.html'), encoding);
        for (const article of published.filter((found) => isInShard(found)))
          requireText(article, pageOf(articlePath(article.locale, article.slug), 'latin1'));
        if (!made) return;
        pages.resolve((path) => Promise.resolve(pageOf(path)));
        await made;
        await closePagefind();
        renameSync(waiting, join(output, 'pagefind'));
      },
      'astro:server:setup': ({ server, logger }) =>
        serveSearchIndex(server, logger, config.base, (origin, folder) => {
          const pageOf: PageOf = async (path) => {
            const response = await fetch(new URL(config.base + path.slice(1), origin));
            return response.ok ? response.text() : undefined;
          };
          return indexArticles(
            readArticles(articlesDirectory()).articles,
            folder,
            config.base,
            pageOf,
            searchFilesOf,
          );
        }),
    },
  };
}

/** Where the index of a build waits for its place; who ends a build that failed deletes it. */
export function indexFolder(output: string): string {
  return `${output.replace(/[/\\]$/, '')}.index`;
}

/** Best bets on articles that are not published are left out by the index. */
const searchFilesOf: SearchFilesOf = (locale) =>
  readSearchFiles(articlesDirectory(), locale, new Set());

const parsedBlocks: BlocksOf = (article) => bodyInBuild(article).blocks;

/** @param encoding `latin1` where only the presence of text counts: nothing is decoded */
function readPage(file: string, encoding: 'utf8' | 'latin1' = 'utf8'): string {
  return existsSync(file) ? readFileSync(file, encoding) : '';
}

/** Astro leaves an empty page where rendering fails in some ways, and goes on. */
function requireText({ path }: SourceArticle, page: string): void {
  if (proseOf(page).trim() === '') {
    throw new UserError(
      `${path}:1:1  empty-page  The page of this article came out without its text. Check its images and links for broken addresses.`,
    );
  }
}
