import type { AstroIntegration } from 'astro';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localeRoutes, siteRoutes } from '../../config/route-table.ts';
import { site } from '../../config/settings.ts';
import { currentContext } from '../current-context.ts';
import { widgetScript } from '../widget-script.ts';

/**
 * Adds the widget: `/widget.js`, which other pages load, and the panel that it opens. Nothing when
 * the settings allow it nowhere.
 */
export function widgetFiles(): AstroIntegration {
  const isUsed = site.widget.allowedOn.length > 0;
  const { path } = siteRoutes.widgetScript;
  let base = '/';
  const pageAt = (name: string) => new URL(`../../pages/_widget/${name}`, import.meta.url);
  return {
    name: 'handrail-widget',
    hooks: isUsed
      ? {
          'astro:config:setup': ({ injectRoute }) => {
            const inject = (pattern: string, name: string) =>
              injectRoute({ pattern: `/[...locale]/${pattern}`, entrypoint: pageAt(name) });
            inject(localeRoutes.widget.replace(/\/$/, ''), 'panel.astro');
            inject(localeRoutes.places, 'places.json.ts');
          },
          'astro:config:done': ({ config }) => {
            base = config.base;
          },
          'astro:build:done': async ({ dir }) => {
            const context = currentContext();
            if (context.shard.number > 1) return;
            await writeFile(join(fileURLToPath(dir), path), await widgetScript(context));
          },
          'astro:server:setup': ({ server }) => {
            server.middlewares.use(base.replace(/\/?$/, `/${path}`), async (_request, response) => {
              const script = await widgetScript(currentContext());
              response.setHeader('content-type', 'text/javascript');
              response.end(script);
            });
          },
        }
      : {},
  };
}
