import { resolve, sep } from 'node:path';
import { articlesDirectory } from './articles-directory.ts';
import { overridesFolder, themeFile } from './owner-files.ts';
import { publicFolder } from './public-folder.ts';

/** Folders of the project of which no page shows anything. */
const FOLDERS = ['dist', 'docs', 'scripts', 'tests'];

/**
 * Returns a function that returns whether a preview need not watch an absolute path. Watching costs
 * time for each file at the start, and a site that is built has thousands.
 */
export function unwatchedPaths(): (path: string) => boolean {
  const shown = [articlesDirectory(), publicFolder(), overridesFolder(), themeFile()];
  const slashes = (path: string) => (sep === '/' ? path : path.replaceAll(sep, '/'));
  const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
  const folders = FOLDERS.map((name) => slashes(resolve(name))).filter(
    (folder) => !shown.some((path) => isIn(slashes(path), folder)),
  );
  return (path) => folders.some((folder) => isIn(slashes(path), folder));
}
