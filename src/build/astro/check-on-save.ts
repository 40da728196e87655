import type { AstroIntegration } from 'astro';
import { checkArticles } from '../../check/check-articles.ts';
import { codeVersion } from '../code-version.ts';
import { openResultCache } from '../../lib/result-cache.ts';
import { today } from '../../config/environment.ts';
import { articlesDirectory } from '../../config/articles-directory.ts';
import { problemLine } from '../../lib/problem.ts';

/** Editors save in several steps. The check waits this long, in milliseconds. */
const SETTLE = 100;

/**
 * Reports problems in the terminal of `npm run dev`: all of them at the start, and new ones after
 * every save.
 */
export function checkOnSave(): AstroIntegration {
  return {
    name: 'handrail-check-on-save',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const directory = articlesDirectory();
        const version = codeVersion();
        let reported = new Set<string>();
        let timer: NodeJS.Timeout | undefined;
        const check = () => {
          const { problems: found } = checkArticles(directory, today(), {
            cache: openResultCache('check', directory, version),
          });
          const problems = found.filter(({ severity }) => severity !== 'note');
          for (const problem of problems) {
            const line = problemLine(problem);
            if (!reported.has(line)) logger[problem.severity === 'error' ? 'error' : 'warn'](line);
          }
          if (reported.size > 0 && problems.length === 0) logger.info('No problems are left.');
          reported = new Set(problems.map(problemLine));
        };
        const schedule = (delay: number) => {
          clearTimeout(timer);
          timer = setTimeout(check, delay);
        };
        server.httpServer?.once('listening', () => schedule(0));
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(directory)) schedule(SETTLE);
        });
      },
    },
  };
}
