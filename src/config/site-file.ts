import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { articlesDirectory } from './articles-directory.ts';

/** Absolute path of the settings: `_site.ts` in the articles folder, else `src/site.ts`. */
export function siteFile(): string {
  const ownSite = join(articlesDirectory(), '_site.ts');
  return existsSync(ownSite) ? ownSite : resolve('src/site.ts');
}

/** Path of the settings to show in messages, relative to the working directory. */
export function shownSiteFile(file = siteFile()): string {
  return relative(process.cwd(), file).split(sep).join('/');
}
