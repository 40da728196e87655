import { resolve, sep } from 'node:path';
import { articlesDirectory } from './articles-directory.ts';
import { overridesFolder, themeFile } from './owner-files.ts';
import { publicFolder } from './public-folder.ts';

/** Folders of the project of which no page shows anything. */
const FOLDERS = ['dist', 'docs', 'scripts', 'tests'];

/**
 * Returns a function that returns whether a preview need not watch a path. Watching costs time for
 * each file at the start, and a site that is built has thousands.
 */
export function unwatchedPaths(): (path: string) => boolean {
  const shown = [articlesDirectory(), publicFolder(), overridesFolder(), themeFile()];
  const isIn = (path: string, folder: string) => `${path}${sep}`.startsWith(`${folder}${sep}`);
  const folders = FOLDERS.map((name) => resolve(name)).filter(
    (folder) => !shown.some((path) => isIn(path, folder)),
  );
  return (path) => folders.some((folder) => isIn(resolve(path), folder));
}
