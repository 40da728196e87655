import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { rootRoutes } from '../../config/root-paths.ts';
import { siteRoutes } from '../../config/route-table.ts';
import { site } from '../../config/settings.ts';

/**
 * Writes the service worker to `/sw.js`, a fixed name, because browsers look there for updates.
 * Without offline support, and in the preview, which may use the origin of a built site, that file
 * unregisters the worker of earlier visits.
 */
export function offline(): AstroIntegration {
  let base = '/';
  const sourceOf = (name: string) =>
    fileURLToPath(new URL(`../../client/offline/${name}.ts`, import.meta.url));
  return {
    name: 'handrail-offline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const pages = site.locales.map(({ code }) => rootRoutes.offline(code).slice(1));
        updateConfig({
          vite: {
            define: { OFFLINE_PAGES: JSON.stringify(pages) },
            resolve: {
              alias: [
                {
                  find: /^@service-worker(?=\?)/,
                  replacement: sourceOf(site.offline ? 'service-worker' : 'unregister'),
                },
              ],
            },
            worker: {
              rolldownOptions: {
                output: {
                  entryFileNames: ({ facadeModuleId }) =>
                    facadeModuleId?.includes('/src/client/offline/')
                      ? siteRoutes.serviceWorker.path
                      : `${siteRoutes.assets.path}[name]-[hash].js`,
                },
              },
            },
          },
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:server:setup': ({ server }) => {
        const path = base.replace(/\/?$/, `/${siteRoutes.serviceWorker.path}`);
        server.middlewares.use(path, async (_request, response) => {
          const script = await server.transformRequest(sourceOf('unregister'));
          response.setHeader('content-type', 'text/javascript');
          response.end(script?.code);
        });
      },
    },
  };
}
