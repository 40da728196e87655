import type { AstroConfig, AstroIntegration } from 'astro';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../lib/problem.ts';
import { shownArticles } from '../build-context.ts';
import { currentContext } from '../current-context.ts';
import type { SourceArticle } from '../../content/source-article.ts';
import { isInShard } from '../in-shard.ts';
import { rootRoutes } from '../../config/root-paths.ts';
import { previewWork } from './preview-work.ts';
import { serveSearchIndex } from './serve-search-index.ts';

/** Adds the search index to the site: in a build once, in a preview again after every edit. */
export function searchIndex(): AstroIntegration {
  let config: AstroConfig;
  /** Outside the output folder, which Astro empties first. */
  let waiting = '';
  return {
    name: 'handrail-search-index',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
        waiting = indexFolder(fileURLToPath(config.outDir));
        const { work, previous } = currentContext();
        work?.index(waiting, previous);
      },
      'astro:build:done': async ({ dir }) => {
        const output = fileURLToPath(dir);
        const context = currentContext();
        const { shard, work } = context;
        for (const article of shownArticles(context))
          if (isInShard(article, shard)) requireText(article, output);
        context.onFiles();
        await work?.indexed();
        if (shard.number === 1) renameSync(waiting, join(output, 'pagefind'));
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

/**
 * In some cases, Astro writes an empty page when rendering fails, and continues.
 * @throws UserError when the page of an article does not contain its body
 */
function requireText(article: SourceArticle, output: string): void {
  const { file, format, locale, slug, path } = article;
  const { bodies, printedBodies, takenOverPages } = currentContext();
  // The build that rendered the page has looked at it.
  if (takenOverPages.has(rootRoutes.article(locale, slug))) return;
  const body = format === 'md' ? bodies.of(article).html : (printedBodies.get(file) ?? '');
  const page = join(output, rootRoutes.article(locale, slug), 'index.html');
  if (body.trim() !== '' && existsSync(page) && readFileSync(page).includes(body)) return;
  throw new UserError(
    `${path}:1:1  empty-page  The page of this article has no text. Check its images and links ` +
      'for malformed URLs, and that the page renders its body.',
  );
}
