import type { AstroConfig, AstroIntegration } from 'astro';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bodyInBuild } from '../article-bodies.ts';
import { articlesDirectory } from '../source/environment.ts';
import { UserError } from '../source/problem.ts';
import { publishedArticles } from '../source/published-articles.ts';
import type { SourceArticle } from '../source/read-articles.ts';
import { readArticles } from '../source/read-articles.ts';
import { readSearchFiles } from '../source/search-files.ts';
import type { BlocksOf, PageOf, SearchFilesOf } from './article-index.ts';
import { articlePath, indexArticles, proseOf } from './article-index.ts';
import { serveSearchIndex } from './dev-search-index.ts';
import type { IndexFile } from './pagefind-index.ts';
import { closePagefind } from './pagefind-index.ts';

/**
 * Makes the search index: in a build beside the pages, in `astro dev` again after every edit. Pagefind is a process of
 * its own, so it works while Astro renders, unless .mdx articles make it wait for their pages.
 */
export function searchIndex(): AstroIntegration {
  let config: AstroConfig;
  let published: readonly SourceArticle[] = [];
  let early: Promise<IndexFile[]> | undefined;
  return {
    name: 'handrail-search-index',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': () => {
        published = publishedArticles();
        if (published.some(({ format }) => format === 'mdx')) return;
        early = indexArticles(published, config.base, noPages, searchFilesOf, parsedBlocks);
        // A failure is told below, where it is awaited.
        early.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        const output = fileURLToPath(dir);
        const pageOf: PageOf = (path) => readFile(join(output, path, 'index.html'), 'utf8').catch(() => '');
        await Promise.all(published.map((article) => requirePageWithText(article, pageOf)));
        const files = await (early ?? indexArticles(published, config.base, pageOf, searchFilesOf, parsedBlocks));
        await closePagefind();
        await writeFiles(join(output, 'pagefind'), files);
      },
      'astro:server:setup': ({ server, logger }) =>
        serveSearchIndex(server, logger, config.base, (origin) => {
          const pageOf: PageOf = async (path) => {
            const response = await fetch(new URL(config.base + path.slice(1), origin));
            return response.ok ? response.text() : undefined;
          };
          return indexArticles(readArticles(articlesDirectory()).articles, config.base, pageOf, searchFilesOf);
        }),
    },
  };
}

/** Best bets on articles that are not published are left out by the index. */
const searchFilesOf: SearchFilesOf = (locale) => readSearchFiles(articlesDirectory(), locale, new Set());

const parsedBlocks: BlocksOf = (article) => bodyInBuild(article).blocks;

const noPages: PageOf = () => Promise.resolve('');

async function writeFiles(folder: string, files: readonly IndexFile[]): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
  await Promise.all([...folders].map((path) => mkdir(path, { recursive: true })));
  await Promise.all(files.map(({ path, content }) => writeFile(join(folder, path), content)));
}

/** Astro leaves an empty page where rendering fails in some ways, and goes on. */
async function requirePageWithText({ path, locale, slug }: SourceArticle, pageOf: PageOf): Promise<void> {
  if (proseOf((await pageOf(articlePath(locale, slug))) ?? '').trim() === '') {
    throw new UserError(`${path}:1:1  empty-page  The page of this article came out without its text. Check its pictures and links for broken addresses.`);
  }
}
