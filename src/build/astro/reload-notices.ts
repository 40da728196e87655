import type { AstroIntegration } from 'astro';
import { sep } from 'node:path';
import { articlesDirectory } from '../../config/articles-directory.ts';
import { NOTICES } from '../../content/notice-files.ts';

/** Reloads the open pages of `npm run dev` when a notice changes. Pages read them anew. */
export function reloadNotices(): AstroIntegration {
  return {
    name: 'handrail-reload-notices',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const isNotice = (path: string) =>
          path.startsWith(articlesDirectory()) && path.includes(`${sep}${NOTICES}${sep}`);
        server.watcher.on('all', (_event, path) => {
          if (isNotice(path)) server.environments.client.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}
