import type { AstroIntegration } from 'astro';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { articlesDirectory } from '../../config/articles-directory.ts';
import { siteRoutes } from '../../config/route-table.ts';
import { isPlainFile, isPublishable } from '../../content/article-media.ts';
import { pathOfUrl } from '../../content/path-of-url.ts';
import { UserError } from '../../lib/problem.ts';
import { currentContext } from '../current-context.ts';
import { publishedFiles } from '../used-media.ts';

/**
 * Publishes the videos and files that articles use. They are copied, because Astro would read each
 * of them into memory and refuses some names.
 */
export function attachmentFiles(): AstroIntegration {
  return {
    name: 'handrail-attachments',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const context = currentContext();
        if (context.shard.number > 1) return;
        const output = join(fileURLToPath(dir), siteRoutes.attachments.path);
        for (const path of publishedFiles(context)) copyAttachment(path, join(output, path));
      },
      'astro:server:setup': ({ server }) => {
        const folder = currentContext().routes.fromRoot(siteRoutes.attachments.path);
        const serve = sirv(articlesDirectory(), { dev: true, etag: true });
        server.middlewares.use((request, response, next) => {
          const { url = '' } = request;
          const path = url.startsWith(folder) ? pathOfUrl(url.slice(folder.length)) : undefined;
          if (path === undefined || !isServed(path)) return next();
          request.url = `/${url.slice(folder.length)}`;
          serve(request, response, () => {
            request.url = url;
            next();
          });
        });
      },
    },
  };
}

/** @throws UserError when `public/` has a file of the same path */
function copyAttachment(path: string, target: string): void {
  if (existsSync(target))
    throw new UserError(
      `public/${siteRoutes.attachments.path}${path} has the path of a file beside an article. ` +
        'Rename one of the two.',
    );
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(join(articlesDirectory(), path), target);
}

function isServed(path: string): boolean {
  return isPublishable(path) && isPlainFile(articlesDirectory(), path);
}
