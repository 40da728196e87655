import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** In milliseconds. */
const MAX_AGE = 24 * 60 * 60 * 1000;

/** Removes the folders in a folder that are older than a day. Others may be in use. */
export function removeOldFolders(parent: string): void {
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const folder = join(parent, name);
    const { mtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? { mtimeMs: Infinity };
    if (Date.now() - mtimeMs > MAX_AGE) rmSync(folder, { recursive: true, force: true });
  }
}
