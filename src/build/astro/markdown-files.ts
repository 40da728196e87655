import type { AstroIntegration } from 'astro';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rootRoutes } from '../../config/root-paths.ts';
import { placeFile } from '../../lib/place-file.ts';
import { articleMarkdown } from '../article-markdown.ts';
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
        const folders = new Set<string>();
        for (const article of shownArticles(context)) {
          if (article.format !== 'md' || !isInShard(article, context.shard)) continue;
          const path = rootRoutes.markdown(article.locale, article.slug);
          const file = join(output, path);
          const folder = dirname(file);
          if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
          folders.add(folder);
          const earlier = context.previous && join(context.previous, path);
          placeFile(file, Buffer.from(articleMarkdown(context, article)), earlier);
        }
      },
    },
  };
}
