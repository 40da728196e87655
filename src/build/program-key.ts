import { existsSync, readFileSync } from 'node:fs';
import { articlesDirectory } from '../config/articles-directory.ts';
import { siteUrl } from '../config/environment.ts';
import { digest } from '../lib/digest.ts';
import type { BuildContext } from './build-context.ts';

/**
 * Returns a digest of everything that the built code of pages depends on, besides .mdx articles.
 * @param version of the program, see `codeVersion`
 */
export function programKey(version: string): string {
  const lock = existsSync('package-lock.json') ? readFileSync('package-lock.json') : '';
  return digest(JSON.stringify([version, siteUrl().href, articlesDirectory()]), lock);
}

/** Returns whether no article is a component, which would be a part of the built code. */
export function isComponentFree({ articles }: Pick<BuildContext, 'articles'>): boolean {
  return articles.all().every(({ format }) => format === 'md');
}
