import type { AstroConfig, AstroIntegration } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRoutes } from '../../config/routes.ts';
import { markdownFile } from '../../markdown/markdown-file.ts';
import { rootRoutes } from '../../config/root-paths.ts';
import { site } from '../../config/site.ts';
import { markdownInBuild } from '../article-library.ts';
import { publishedArticles } from '../published-articles.ts';
import { isInShard } from '../shard.ts';

/** Puts the Markdown of each article beside its page, at `/articles/<slug>.md`; .mdx articles, which are code, have none. */
export function markdownFiles(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'handrail-markdown-files',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:done': ({ dir }) => {
        const output = fileURLToPath(dir);
        const addresses = createRoutes(config.base, site.locales[0].code);
        const folders = new Set<string>();
        for (const article of publishedArticles()) {
          if (article.format !== 'md' || !isInShard(article)) continue;
          const {
            locale,
            slug,
            frontMatter: { title, updated },
          } = article;
          const file = join(output, rootRoutes.markdown(locale, slug));
          const folder = dirname(file);
          if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
          folders.add(folder);
          const page = new URL(addresses.article(locale, slug), config.site).href;
          writeFileSync(
            file,
            markdownFile({ locale, title, updated }, markdownInBuild(article), page, config.base),
          );
        }
      },
    },
  };
}
