import type { AstroIntegration } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkFinder } from '../../content/file-links.ts';
import { markdownFile } from '../../markdown/markdown-file.ts';
import { rootRoutes } from '../../config/root-paths.ts';
import { shownArticles } from '../build-context.ts';
import { currentContext } from '../current-context.ts';
import { isInShard } from '../in-shard.ts';

/**
 * Writes the Markdown of each article to `/articles/<slug>.md`. Articles in .mdx have no such file
 * because they are code.
 */
export function markdownFiles(): AstroIntegration {
  return {
    name: 'handrail-markdown-files',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const output = fileURLToPath(dir);
        const context = currentContext();
        const { routes, url, shard, articles } = context;
        const folders = new Set<string>();
        for (const article of shownArticles(context)) {
          if (article.format !== 'md' || !isInShard(article, shard)) continue;
          const {
            locale,
            slug,
            frontMatter: { title, updated },
          } = article;
          const file = join(output, rootRoutes.markdown(locale, slug));
          const folder = dirname(file);
          if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
          folders.add(folder);
          const page = new URL(routes.article(locale, slug), url).href;
          const markdown = articles.markdownOf(article);
          writeFileSync(
            file,
            markdownFile(
              { locale, title, updated },
              markdown,
              page,
              url.pathname,
              linkFinder(article.file),
            ),
          );
        }
      },
    },
  };
}
