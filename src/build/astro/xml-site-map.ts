import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRoutes } from '../../config/routes.ts';
import { site } from '../../config/site.ts';
import { isPreview } from '../../config/environment.ts';
import { publishedArticles } from '../published-articles.ts';
import { isFirstShard } from '../shard.ts';

type PageFacts = { readonly canonical: string | undefined; readonly lastmod: string | undefined };

/**
 * `/sitemap-index.xml`, made from the articles and from what the other pages say: those that are not their own canonical page
 * are left out, and a page was last changed on the newest day that it shows as an article's update.
 * @param base path under which the site is served, with a slash at both ends
 */
export function siteMap(base: string): AstroIntegration {
  let output = '';
  let origin: string | undefined;
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
  const { 'astro:config:done': readConfig, 'astro:build:done': write } = integration.hooks;
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      'astro:config:done': async (options) => {
        origin = options.config.site;
        await readConfig?.(options);
      },
      'astro:build:done': async (options) => {
        if (!isFirstShard()) return;
        output = fileURLToPath(options.dir);
        articles = articlePages(base, origin);
        customPages.push(...articles.keys());
        await write?.(options);
      },
    },
  };
}

/** The addresses of the articles with what their pages say, whichever shard builds them; in previews they ask to be left out. */
function articlePages(base: string, origin: string | undefined): Map<string, PageFacts> {
  const { article: addressOf } = createRoutes(base, site.locales[0].code);
  return new Map(
    (isPreview() ? [] : publishedArticles()).map(({ locale, slug, frontMatter }) => {
      const address = new URL(addressOf(locale, slug), origin).href;
      return [address, { canonical: address, lastmod: frontMatter.updated }];
    }),
  );
}

/** What the HTML of a page says to a site map. */
export function pageFacts(html: string): PageFacts {
  const days = [...html.matchAll(/<time data-updated[^>]* datetime="(\d{4}-\d\d-\d\d)"/g)].map(
    ([, day = '']) => day,
  );
  return {
    canonical: /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1],
    lastmod: days.toSorted().at(-1),
  };
}
