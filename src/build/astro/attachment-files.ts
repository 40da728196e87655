import type { AstroIntegration } from 'astro';
import { lookup } from 'mrmime';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { articlesDirectory } from '../../config/articles-directory.ts';
import { siteRoutes } from '../../config/route-table.ts';
import { isPlainFile, isPublishable, publishedName } from '../../content/article-media.ts';
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
        for (const path of publishedFiles(context))
          copyAttachment(path, join(output, publishedName(path)));
      },
      'astro:server:setup': ({ server }) => {
        const folder = currentContext().routes.fromRoot(siteRoutes.attachments.path);
        const serve = sirv(articlesDirectory(), { dev: true, etag: true });
        server.middlewares.use((request, response, next) => {
          const { url = '' } = request;
          const path = url.startsWith(folder) ? pathOfUrl(url.slice(folder.length)) : undefined;
          const file = path === undefined ? undefined : servedFile(path);
          if (file === undefined) return next();
          if (file !== path) {
            response.setHeader('content-type', lookup(file) ?? 'application/octet-stream');
            response.end(readFileSync(join(articlesDirectory(), file)));
            return;
          }
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

/** @throws UserError when another file has the same path */
function copyAttachment(path: string, target: string): void {
  if (existsSync(target))
    throw new UserError(
      `${path} and another file have the same path, /${siteRoutes.attachments.path}` +
        `${publishedName(path)}. Rename one of the two.`,
    );
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(join(articlesDirectory(), path), target);
}

/** Returns the file of a published path, below the articles folder. */
function servedFile(path: string): string | undefined {
  const directory = articlesDirectory();
  if (!isPublishable(path)) return undefined;
  if (isPlainFile(directory, path)) return path;
  const folder = posix.dirname(path);
  if (!existsSync(join(directory, folder))) return undefined;
  return readdirSync(join(directory, folder))
    .map((name) => posix.join(folder, name))
    .find((file) => publishedName(file) === path && isPlainFile(directory, file));
}
