import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/**
 * Whether a file exists under exactly this name. Some systems find `Map.png` as `map.png`, but
 * hosts do not.
 */
export type LookUp =
  | { readonly found: true }
  | { readonly found: false; /** Names in the folder. */ readonly names: readonly string[] };

/** Returns a function that looks up files below a folder. Reads each folder once. */
export function fileFinder(root: string): (file: string) => LookUp {
  const folders = new Map<string, readonly string[]>();
  const namesIn = (folder: string): readonly string[] => {
    const known = folders.get(folder);
    if (known) return known;
    const names = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
    folders.set(folder, names);
    return names;
  };
  return (file) => {
    const trail = relative(root, file).split(sep);
    if (trail[0] === '..') return { found: false, names: [] };
    const exists =
      trail.every((name, index) => namesIn(join(root, ...trail.slice(0, index))).includes(name)) &&
      statSync(file).isFile();
    return exists
      ? { found: true }
      : { found: false, names: namesIn(dirname(file)).filter((name) => name !== basename(file)) };
  };
}
