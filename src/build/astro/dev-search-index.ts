import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { lookup } from 'mrmime';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteRoutes } from '../../config/route-table.ts';
import { articlesDirectory } from '../../config/articles-directory.ts';
import { filesBelow } from '../../lib/files-below.ts';
import { LOADER_SETTLE } from '../article-loader.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/**
 * How long the index waits after an edit, in milliseconds: longer than the article loader, which
 * reads a half-written file again, so that the index never starts from what was read first.
 */
const SETTLE = 2 * LOADER_SETTLE;

/**
 * Serves a search index that is updated after every edit. A new index is made in the background and
 * replaces the old one in memory when it is complete.
 * @param base path under which the site is served
 * @param makeIndex writes the index to a new folder; gets the URL of the running server
 */
export function serveSearchIndex(
  server: DevServer,
  logger: AstroIntegrationLogger,
  base: string,
  makeIndex: (origin: string, folder: string) => Promise<void>,
): void {
  const folder = base.replace(/\/?$/, `/${siteRoutes.searchIndex.path}`);
  let files: ReadonlyMap<string, Uint8Array> = new Map();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  const rebuild = async () => {
    const waiting = mkdtempSync(join(tmpdir(), 'handrail-index-'));
    try {
      const origin = server.resolvedUrls?.local[0] ?? '';
      await makeIndex(new URL(origin).origin, join(waiting, 'pagefind'));
      const made = join(waiting, 'pagefind');
      files = new Map(filesBelow(made).map((path) => [path, readFileSync(join(made, path))]));
    } catch (error) {
      logger.error(
        `Search keeps its old index: ${error instanceof Error ? error.message : String(error)}`,
      );
    } finally {
      rmSync(waiting, { recursive: true, force: true });
    }
  };
  const schedule = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(rebuild);
    }, delay);
  };

  server.httpServer?.once('listening', () => schedule(0));
  server.watcher.on('all', (_event, path) => {
    if (path.startsWith(articlesDirectory())) schedule(SETTLE);
  });
  server.middlewares.use(async (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(folder)) return next();
    await running;
    const name = pathname.slice(folder.length);
    const content = files.get(name);
    if (!content) {
      response.statusCode = 404;
      return response.end();
    }
    response.setHeader('content-type', lookup(name) ?? 'application/octet-stream');
    response.setHeader('cache-control', 'no-store');
    response.end(content);
  });
}
