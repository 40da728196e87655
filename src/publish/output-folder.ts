import type { Stats } from 'node:fs';
import { accessSync, constants, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { MANIFEST_NAME } from './manifest.ts';
import { PART_NAME } from './part.ts';
import { foreignFile } from './written-files.ts';
import { site } from '../config/settings.ts';
import { articlesDirectory } from '../config/articles-directory.ts';
import { UserError } from '../lib/problem.ts';

/** A command that replaces a whole folder, and the lists of files that it writes there. */
export type FolderWriter = { readonly command: string; readonly lists: readonly string[] };

export const buildWriter: FolderWriter = {
  command: 'npm run build',
  lists: [MANIFEST_NAME, PART_NAME],
};
export const joinWriter: FolderWriter = { command: 'npm run join', lists: [MANIFEST_NAME] };

/** Folders of the project with content, code or tools. */
const OWN_FOLDERS = [
  '.astro',
  '.ci',
  '.git',
  '.github',
  '.vscode',
  'articles',
  'docs',
  'node_modules',
  'public',
  'scripts',
  'src',
  'tests',
];
/** Folders in which the project's tests and benchmarks build. */
const FREE = /^node_modules[\\/]\.handrail-(?!build(?:[\\/]|$))/;

/**
 * Returns the absolute path of an output folder, with links resolved. A command may replace a
 * folder that is missing, empty, or contains only what the same command wrote. The project, its
 * parents, its own folders and the articles are never replaced.
 * @param out the folder as a person names it
 * @throws UserError with the reason; the system's own error when the parent is not writable
 */
export function requireOutputFolder(out: string, { command, lists }: FolderWriter): string {
  const refuse = (reason: string) =>
    new UserError(
      `${command} cannot write to ${out}: ${reason}. Name a folder that is missing or ` +
        'empty with --out.',
    );
  const folder = resolveLinks(resolve(out));
  if (folder === undefined) throw refuse('it is a broken link');
  const reason = reasonAgainst(folder);
  if (reason !== undefined) throw refuse(reason);
  const found = nearestExisting(folder);
  if (!statSync(found).isDirectory()) {
    throw refuse(found === folder ? 'it is not a folder' : `${found} is not a folder`);
  }
  // The new folder is created next to the old one and then replaces it.
  accessSync(nearestExisting(dirname(folder)), constants.W_OK);
  if (found !== folder || readdirSync(folder).length === 0) return folder;
  const foreign = foreignFile(folder, lists);
  if (foreign !== undefined) throw refuse(`it contains ${foreign}, which ${command} did not write`);
  return folder;
}

/** Returns why a folder may never be replaced, whatever it contains; undefined when it may. */
function reasonAgainst(folder: string): string | undefined {
  const projects = [process.cwd(), resolve(import.meta.dirname, '../..')];
  for (const project of new Set(projects.map((path) => realpathSync.native(path)))) {
    if (folder === project) return 'it is the project itself';
    if (isWithin(project, folder)) return 'it contains the project';
    const path = relative(project, folder);
    const [first = ''] = path.split(sep);
    const isOwn = isWithin(folder, project) && OWN_FOLDERS.includes(first) && !FREE.test(path);
    if (isOwn) return `it belongs to the project's own folder ${first}`;
  }
  const articles = resolveLinks(articlesDirectory()) ?? articlesDirectory();
  if (isWithin(articles, folder)) return 'it contains the articles';
  const isOfArticles = site.locales.some(({ code }) => isWithin(folder, join(articles, code)));
  return isOfArticles ? 'it belongs to the articles' : undefined;
}

function isWithin(path: string, folder: string): boolean {
  return `${path}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/**
 * Returns the path with all links resolved, even if its end is missing; undefined for a broken
 * link.
 */
function resolveLinks(path: string): string | undefined {
  const found = nearestExisting(path);
  try {
    return join(realpathSync.native(found), relative(found, path));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ELOOP') return undefined;
    throw error;
  }
}

function nearestExisting(path: string): string {
  return statusOf(path) || dirname(path) === path ? path : nearestExisting(dirname(path));
}

function statusOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
