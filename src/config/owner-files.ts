import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { articlesDirectory } from './articles-directory.ts';
import { siteFile } from './site-file.ts';

/** Returns the absolute path of the owner's style sheet, which may not exist. */
export function themeFile(): string {
  return ownerPath('_theme.css', 'src/theme.css');
}

/** Returns the absolute path of the owner's overrides folder, which may not exist. */
export function overridesFolder(): string {
  return ownerPath('_overrides', 'src/overrides');
}

/**
 * Returns a path for messages: relative to the working directory if it is inside, else absolute;
 * with slashes.
 */
export function shownFile(path: string): string {
  const inside = relative('.', path).replaceAll('\\', '/');
  return inside.startsWith('../') ? path : inside;
}

/** An articles folder with its own settings is another site, and uses nothing from `src/`. */
function ownerPath(inArticles: string, inProject: string): string {
  const own = join(articlesDirectory(), inArticles);
  const isOtherSite = siteFile() !== resolve('src/site.ts');
  return isOtherSite || existsSync(own) ? own : resolve(inProject);
}
