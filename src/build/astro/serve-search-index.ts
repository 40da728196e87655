import type { HookParameters } from 'astro';
import { lookup } from 'mrmime';
import { siteRoutes } from '../../config/route-table.ts';
import type { PreviewWork } from './preview-work.ts';

/**
 * Serves the search index of a preview from memory. The first request waits until it is made.
 * @param base path under which the site is served
 */
export function serveSearchIndex(
  { middlewares }: HookParameters<'astro:server:setup'>['server'],
  base: string,
  { index }: PreviewWork,
): void {
  const folder = base.replace(/\/?$/, `/${siteRoutes.searchIndex.path}`);
  middlewares.use(async (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(folder)) return next();
    const name = pathname.slice(folder.length);
    const content = (await index()).get(name);
    if (!content) {
      response.statusCode = 404;
      return response.end();
    }
    response.setHeader('content-type', lookup(name) ?? 'application/octet-stream');
    response.setHeader('cache-control', 'no-store');
    response.end(content);
  });
}
