import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { UserError } from '../../lib/problem.ts';
import { withoutInvalidCharacters } from '../../text/visible.ts';

/** A folder that is imported. Paths are relative to it, with slashes. */
export type SourceFolder = {
  /** Absolute, without links. */
  readonly root: string;
  /** All files, sorted. Neither links nor the folders of tools. */
  readonly files: readonly string[];
  has(path: string): boolean;
  /** @returns undefined when there is no such file, or when it is no UTF-8 text of usual size */
  text(path: string): string | undefined;
  /** One sentence for each kind of file that is not read. */
  notes(): string[];
};

/** Folders that hold no articles. */
const TOOLS = new Set(['node_modules', 'bower_components', '_site']);
/** Folders with a dot that hold settings of the conventions. */
const DOTTED = new Set(['.vitepress']);
/** Largest text file, in bytes. */
const MAX_TEXT = 2_000_000;
/** Largest number of files, so that a wrong folder does not fill the memory. */
const MAX_FILES = 200_000;

/**
 * Lists a folder without following links.
 * @throws UserError for a missing folder and for one with too many files
 */
export function readSourceFolder(folder: string): SourceFolder {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError(`There is no folder ${folder}. Name the folder that holds the pages.`);
  const root = realpathSync(folder);
  const links: string[] = [];
  const files = listed(root, links);
  const known = new Set(files);
  const skipped = new Map<string, string[]>();
  const skip = (why: string, path: string) => {
    const paths = skipped.get(why) ?? [];
    if (!paths.includes(path)) skipped.set(why, [...paths, path]);
    return undefined;
  };
  return {
    root,
    files,
    has: (path) => known.has(path),
    text(path) {
      if (!known.has(path)) return undefined;
      const file = join(root, path);
      const stats = lstatSync(file, { throwIfNoEntry: false });
      if (!stats?.isFile()) return undefined;
      if (stats.size > MAX_TEXT) return skip('is larger than 2 MB', path);
      return decoded(readFileSync(file)) ?? skip('is not UTF-8 text', path);
    },
    notes: () => [
      ...(links.length > 0 ? [sentence('is a symbolic link', links)] : []),
      ...[...skipped].map(([why, paths]) => sentence(why, paths)),
    ],
  };
}

function listed(root: string, links: string[]): string[] {
  const files: string[] = [];
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = posix.join(folder, entry.name);
      const isTool = TOOLS.has(entry.name) || (/^\./.test(entry.name) && !DOTTED.has(entry.name));
      if (entry.isSymbolicLink()) links.push(path);
      else if (entry.isDirectory() && !isTool) waiting.push(path);
      else if (entry.isFile()) files.push(path);
    }
    if (files.length > MAX_FILES)
      throw new UserError(
        `${root} contains more than ${MAX_FILES.toLocaleString('en')} files. ` +
          'Name the folder that holds only the pages.',
      );
  }
  return files.sort();
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Control characters are no text, and articles must not contain them.
    return withoutInvalidCharacters(text.replaceAll(/\r\n?/g, '\n'));
  } catch {
    return undefined;
  }
}

function sentence(why: string, paths: readonly string[]): string {
  const [first = ''] = paths;
  return paths.length === 1
    ? `${first} ${why}, so it is not imported.`
    : `${first} and ${paths.length - 1} more are not imported, because each ${why}.`;
}
