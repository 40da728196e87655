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
