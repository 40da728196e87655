import { readFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { ReadFile } from './read-file.ts';

const MISSING = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG']);

/** Returns a reader of the files in a folder. A path that leaves the folder has no file. */
export function folderFiles(folder: string): ReadFile {
  const root = resolve(folder) + sep;
  return async (path) => {
    const file = resolve(root, path);
    if (!file.startsWith(root) || path.includes('\0')) return undefined;
    try {
      return await readFile(file);
    } catch (error) {
      if (MISSING.has(String((error as NodeJS.ErrnoException).code))) return undefined;
      throw error;
    }
  };
}
