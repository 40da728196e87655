import { posix } from 'node:path';
import type { ImportedGroup } from '../../imported-article.ts';
import { splitFrontMatter } from '../../folder/source-front-matter.ts';
import type { SourceFolder } from '../../folder/source-folder.ts';
import type { SourcePage } from './convention.ts';

/** The pages of a folder, and sentences about front matter that cannot be read. */
export type FoundPages = { readonly pages: SourcePage[]; readonly notes: string[] };

/**
 * Reads the Markdown files below a folder.
 * @param isPage says which paths, relative to the folder, are pages
 */
export function pagesIn(
  folder: SourceFolder,
  inside: string,
  isPage: (path: string) => boolean = () => true,
): FoundPages {
  const notes: string[] = [];
  const pages = pathsBelow(folder, inside).flatMap((path): SourcePage[] => {
    if (!/\.(?:mdx?|markdown)$/i.test(path) || !isPage(path)) return [];
    const file = posix.join(inside, path);
    const text = folder.text(file);
    if (text === undefined) return [];
    const { data, body, problem } = splitFrontMatter(text);
    if (problem !== undefined)
      notes.push(`The front matter of ${file} cannot be read completely: ${problem}.`);
    const line = text.slice(0, text.length - body.length).split('\n').length;
    return [{ file, data, body, line }];
  });
  return { pages, notes };
}

/** Returns the paths of files below a folder, relative to it. */
export function pathsBelow(folder: SourceFolder, inside: string): string[] {
  const prefix = inside === '' || inside === '.' ? '' : `${inside}/`;
  return folder.files.flatMap((file) =>
    file.startsWith(prefix) ? [file.slice(prefix.length)] : [],
  );
}

/** Returns the folder, relative to the source, of the first file with such a name. */
export function folderOf(folder: SourceFolder, name: RegExp): string | undefined {
  const [nearest] = folder.files
    .filter((file) => name.test(file))
    .toSorted((a, b) => a.split('/').length - b.split('/').length);
  return nearest === undefined ? undefined : withoutDot(posix.dirname(nearest));
}

function withoutDot(path: string): string {
  return path === '.' ? '' : path;
}

/** Returns a name without the number that orders it: `01-Intro` gives `Intro`. */
export function withoutNumber(name: string): string {
  // Dates and versions begin with a number too.
  if (/^\d+[-_.]\d/.test(name)) return name;
  return /^\d+\s*[-_.]+\s*(?<rest>[^-_.\s].*)$/.exec(name)?.groups?.['rest'] ?? name;
}

/** Returns the number that orders a name; undefined without one. */
export function numberOf(name: string): number | undefined {
  return withoutNumber(name) === name ? undefined : Number.parseInt(name, 10);
}

/** Returns a file or folder name as a title: `01-sign_in` gives "Sign in". */
export function titleOf(name: string): string {
  const words = withoutNumber(name)
    .replaceAll(/[-_+]+|%20/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a convention knows of a folder besides its name. */
export type GroupFacts = Partial<Omit<ImportedGroup, 'id'>>;

/**
 * Returns the groups of nested folders.
 * @param facts what is known of the folder with a path
 */
export function folderGroups(
  folders: readonly string[],
  facts: (path: string) => GroupFacts = () => ({}),
): ImportedGroup[] {
  return folders.map((name, index) => {
    const id = folders.slice(0, index + 1).join('/');
    const known = facts(id);
    return {
      id,
      name: known.name ?? titleOf(name),
      description: known.description,
      order: known.order ?? numberOf(name) ?? 1000,
      oldUrls: known.oldUrls ?? [],
    };
  });
}

/** Returns a path without the ending of Markdown. */
export function withoutEnding(path: string): string {
  return path.replace(/\.(?:mdx?|markdown)$/i, '');
}

/** Returns a path of the old site from its parts, with one slash between them and in front. */
export function sitePath(...parts: readonly string[]): string {
  return `/${parts.join('/')}`.replaceAll(/\/{2,}/g, '/');
}
