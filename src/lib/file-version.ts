import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns a text that differs after every change of a file; undefined when the file does not exist
 * or its folder is locked. Editors may replace a file or write into it, and the size and the time
 * of modification may stay the same.
 */
export function fileVersion(file: string): string | undefined {
  try {
    const { ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join(' ');
  } catch {
    return undefined;
  }
}

/**
 * Returns the versions of all files below folders, by absolute path. Skips packages, folders that
 * do not exist or cannot be read, and what is hidden.
 * @param isLeftOut whether to skip a path
 */
export function fileVersionsBelow(
  folders: readonly string[],
  isLeftOut: (path: string) => boolean,
): Map<string, string> {
  const versions = new Map<string, string>();
  const seen = new Set<string>();
  const walk = (folder: string) => {
    if (seen.has(folder)) return;
    seen.add(folder);
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.') || entry.name === 'node_modules' || isLeftOut(path)) continue;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) {
        const version = fileVersion(path);
        if (version !== undefined) versions.set(path, version);
      }
    }
  };
  folders.forEach(walk);
  return versions;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
