import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildContext } from '../build-context.ts';
import { shownArticles } from '../build-context.ts';
import { currentContext } from '../current-context.ts';

type PageFacts = { readonly canonical: string | undefined; readonly lastmod: string | undefined };

/**
 * Writes `/sitemap-index.xml` from the articles and the other pages. Omits pages that are not their
 * own canonical page. The date of a page is the latest update that it shows.
 */
export function siteMap(): AstroIntegration {
  let output = '';
  let base = '/';
  let articles: ReadonlyMap<string, PageFacts> = new Map();
  const customPages: string[] = [];
  const integration = sitemap({
    customPages,
    namespaces: { news: false, xhtml: false, image: false, video: false },
    serialize: (item) => {
      const path = decodeURIComponent(new URL(item.url).pathname).slice(base.length);
      const { canonical, lastmod } =
        articles.get(item.url) ?? pageFacts(readFileSync(join(output, path, 'index.html'), 'utf8'));
      return canonical === item.url
        ? { ...item, ...(lastmod !== undefined && { lastmod }) }
        : undefined;
    },
  });
  const { 'astro:build:done': write } = integration.hooks;
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      'astro:build:done': async (options) => {
        const context = currentContext();
        if (context.shard.number > 1) return;
        output = fileURLToPath(options.dir);
        base = context.url.pathname;
        articles = articlePages(context);
        customPages.push(...articles.keys());
        for (const path of context.writtenPages) {
          const page = new URL(path.replace(/^\//, ''), context.url).href;
          if (!articles.has(page)) customPages.push(page);
        }
        await write?.(options);
      },
    },
  };
}

/**
 * Returns the facts of all article pages by URL, in every shard. In previews, the pages ask to be
 * omitted.
 */
function articlePages(context: BuildContext): Map<string, PageFacts> {
  const { preview, routes, url } = context;
  return new Map(
    (preview ? [] : shownArticles(context)).map(({ locale, slug, frontMatter }) => {
      const page = new URL(routes.article(locale, slug), url).href;
      return [page, { canonical: page, lastmod: frontMatter.updated }];
    }),
  );
}

/** Returns what the HTML of a page says for the site map. */
export function pageFacts(html: string): PageFacts {
  const days = [...html.matchAll(/<time data-updated[^>]* datetime="(\d{4}-\d\d-\d\d)"/g)].map(
    ([, day = '']) => day,
  );
  return {
    canonical: /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1],
    lastmod: days.toSorted().at(-1),
  };
}
