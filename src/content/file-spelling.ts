import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Returns the forms in which Unicode can write a name: `ü` is one character or two. */
export function spellingsOf(name: string): string[] {
  return [...new Set([name, name.normalize('NFC'), name.normalize('NFD')])];
}

/**
 * Returns a path in the Unicode form of the file on disk. macOS decomposes names, and writers type
 * them composed.
 * @param folder is asked only if there are several forms
 * @param path relative to the folder; returned unchanged if there is no file in any form
 */
export function spellingOnDisk(folder: () => string, path: string): string {
  const spellings = spellingsOf(path);
  if (spellings.length === 1) return path;
  return spellings.find((spelling) => existsSync(join(folder(), spelling))) ?? path;
}
