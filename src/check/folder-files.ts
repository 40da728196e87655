import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/** Whether a file is there under exactly this name: some systems find `Map.png` as `map.png`, the hosts of sites do not. */
export type LookUp =
  | { readonly found: true }
  | { readonly found: false; /** Names in the folder. */ readonly names: readonly string[] };

/** Looks up files below a folder; the content of folders is read once. */
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
    const isThere =
      trail.every((name, index) => namesIn(join(root, ...trail.slice(0, index))).includes(name)) &&
      statSync(file).isFile();
    return isThere
      ? { found: true }
      : { found: false, names: namesIn(dirname(file)).filter((name) => name !== basename(file)) };
  };
}
