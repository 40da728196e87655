import type { AstroIntegration } from 'astro';
import type { Stats } from 'node:fs';
import { resolve, sep } from 'node:path';
import { unwatchedPaths } from '../../config/unwatched-paths.ts';

/** Time without a request after which the preview watches files, in milliseconds. */
const PATIENCE = 3000;

/** Time after which it has seen all of them, in milliseconds. */
const CRAWL = 5000;

/**
 * Lets a preview watch files after the first page: it must see each of them, which takes long. What
 * has changed meanwhile is reported then.
 */
export function lateWatch(): AstroIntegration {
  const start = Date.now();
  const isUnwatched = unwatchedPaths();
  const refused = new Set<string>();
  let isWaiting = true;
  let report: ((path: string) => void) | undefined;
  const ignored = (path: string, stats?: Stats) => {
    if (isUnwatched(path)) return true;
    if (isWaiting) refused.add(path);
    // A file that replaces another may have an old time of modification.
    else if (stats?.isFile() && stats.ctimeMs >= start) report?.(path);
    return isWaiting;
  };
  return {
    name: 'handrail-late-watch',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev')
          updateConfig({ vite: { server: { watch: { ignored: [ignored] } } } });
      },
      'astro:server:setup': ({ server: { httpServer, middlewares, watcher } }) => {
        const reported = new Set<string>();
        const own = resolve('.astro') + sep;
        const watch = () => {
          if (!isWaiting) return;
          isWaiting = false;
          report = (path) => {
            // Astro has written its own files.
            if (reported.has(path) || path.startsWith(own)) return;
            reported.add(path);
            setImmediate(() => {
              watcher.emit('change', path);
              watcher.emit('all', 'change', path);
            });
          };
          watcher.add([...refused]);
          setTimeout(() => (report = undefined), CRAWL).unref();
        };
        httpServer?.once('listening', () => setTimeout(watch, PATIENCE).unref());
        middlewares.use((_request, response, next) => {
          response.once('close', watch);
          next();
        });
      },
    },
  };
}
