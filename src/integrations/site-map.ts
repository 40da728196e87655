import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `/sitemap-index.xml`, made from what the pages say: those that are not their own canonical page are left out, and a page
 * was last changed on the newest day that it shows as an article's update.
 * @param base path under which the site is served, with a slash at both ends
 */
export function siteMap(base: string): AstroIntegration {
  let output = '';
  const integration = sitemap({
    namespaces: { news: false, xhtml: false, image: false, video: false },
    serialize: (item) => {
      const path = decodeURIComponent(new URL(item.url).pathname).slice(base.length);
      const { canonical, lastmod } = pageFacts(readFileSync(join(output, path, 'index.html'), 'utf8'));
      return canonical === item.url ? { ...item, ...(lastmod !== undefined && { lastmod }) } : undefined;
    },
  });
  const write = integration.hooks['astro:build:done'];
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      'astro:build:done': async (options) => {
        output = fileURLToPath(options.dir);
        await write?.(options);
      },
    },
  };
}

/** What the HTML of a page says to a site map. */
export function pageFacts(html: string): { canonical: string | undefined; lastmod: string | undefined } {
  const days = [...html.matchAll(/<time data-updated[^>]* datetime="(\d{4}-\d\d-\d\d)"/g)].map(([, day = '']) => day);
  return { canonical: /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1], lastmod: days.toSorted().at(-1) };
}
