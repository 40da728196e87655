import type { AstroIntegration } from 'astro';
import { unwatchedPaths } from '../../config/unwatched-paths.ts';
import type { FileWatcher } from './missed-changes.ts';
import { missedChanges } from './missed-changes.ts';

/** Time without a request after which the preview watches files, in milliseconds. */
const PATIENCE = 3000;

/**
 * Lets a preview watch files after the first page: the watcher opens each of them, which takes
 * long. What has changed before is reported then.
 */
export function lateWatch(): AstroIntegration {
  const isUnwatched = unwatchedPaths();
  const refused = new Set<string>();
  let isWaiting = true;
  let report: (watcher: FileWatcher) => void;
  const ignored = (path: string) => {
    if (isUnwatched(path)) return true;
    if (isWaiting) refused.add(path);
    return isWaiting;
  };
  return {
    name: 'handrail-late-watch',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'dev') return;
        report = missedChanges(isUnwatched);
        updateConfig({ vite: { server: { watch: { ignored: [ignored] } } } });
      },
      'astro:server:setup': ({ server: { httpServer, middlewares, watcher } }) => {
        const watch = () => {
          if (!isWaiting) return;
          isWaiting = false;
          watcher.add([...refused]);
          report(watcher);
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
