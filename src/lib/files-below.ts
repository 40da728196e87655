import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The plain files below a folder, by their paths in it, with slashes and in order; none where there is no folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .sort();
}

/**
 * Whatever is below a folder and is no folder itself, by its path in it, with slashes and in order. Links are
 * among them and are never followed: one may lead to the whole disk.
 */
export function entriesBelow(folder: string): string[] {
  const paths: string[] = [];
  const walk = (inside: string) => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else paths.push(path);
    }
  };
  walk('');
  return paths.sort();
}
