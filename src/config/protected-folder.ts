import type { Stats } from 'node:fs';
import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { articlesDirectory } from './articles-directory.ts';
import { site } from './settings.ts';

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

/** Returns why a folder may never be replaced, whatever it contains; undefined when it may. */
export function reasonAgainst(folder: string): string | undefined {
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
export function resolveLinks(path: string): string | undefined {
  const found = nearestExisting(path);
  try {
    return join(realpathSync.native(found), relative(found, path));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ELOOP') return undefined;
    throw error;
  }
}

/** Returns the path, or its nearest folder that exists. */
export function nearestExisting(path: string): string {
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
