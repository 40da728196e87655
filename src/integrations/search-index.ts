import type { AstroIntegration } from 'astro';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import views from '../data/views.json' with { type: 'json' };
import { addressesFor } from '../domain/addresses.ts';
import { hiddenReason } from '../domain/article.ts';
import { shownViews } from '../domain/views.ts';
import { site } from '../site.ts';
import { articlesDirectory, today } from '../source/environment.ts';
import type { SourceArticle } from '../source/read-articles.ts';
import { readArticles } from '../source/read-articles.ts';
import { serveSearchIndex } from './dev-search-index.ts';
import type { ViewsOf } from './pagefind-index.ts';
import { closePagefind, indexSite } from './pagefind-index.ts';

const { article: articlePath } = addressesFor('/', site.locales[0].code);

/** Makes the search index: after a build from the built pages, during `astro dev` from the pages it serves. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'handrail-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const output = fileURLToPath(dir);
        const articles = readArticles(articlesDirectory()).articles.filter(({ frontMatter }) => !hiddenReason(frontMatter, today()));
        const files = await indexSite(output, articles.length, viewsIn(articles));
        await closePagefind();
        for (const { path, content } of files) {
          const file = join(output, 'pagefind', path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        logger.info(`${articles.length} articles indexed for search`);
      },
      'astro:server:setup': ({ server, logger }) => serveSearchIndex(server, logger),
    },
  };
}

/** Looks up the views to show by address from the site's root. */
export function viewsIn(articles: readonly SourceArticle[]): ViewsOf {
  const byPath = new Map(articles.map(({ locale, slug, frontMatter }) => [articlePath(locale, slug), frontMatter.views]));
  return (path) => shownViews(byPath.get(path) ?? 0, path, views.articles);
}
