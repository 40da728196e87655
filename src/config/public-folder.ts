import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { articlesDirectory } from './articles-directory.ts';

/** Returns the absolute path of `_public` in the articles folder, or else of `public`. */
export function publicFolder(): string {
  const own = join(articlesDirectory(), '_public');
  return existsSync(own) ? own : resolve('public');
}
