import { mkdirSync, opendirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { processFolder, removeProcessFolders } from '../../lib/process-folders.ts';

/** A file system in memory, which lists the entries of a folder by the time of their making. */
const MEMORY = '/dev/shm';
const NAME = 'index';

/**
 * Makes a temporary folder that lists its entries, and those of its folders, newest first. The
 * caller removes it.
 * @returns undefined where there is none: on another system than Linux, and where its programs may
 *   not use memory in this way
 */
export function newestFirstFolder(): string | undefined {
  try {
    const folder = processFolder(NAME, MEMORY);
    const names = ['b', 'd', 'a', 'c'];
    for (const name of names) mkdirSync(join(folder, 'probe', name), { recursive: true });
    const isNewestFirst = isListedAs(join(folder, 'probe'), names.toReversed());
    rmSync(isNewestFirst ? join(folder, 'probe') : folder, { recursive: true });
    return isNewestFirst ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** Returns whether the system lists the entries of a folder in this order. */
export function isListedAs(folder: string, names: readonly string[]): boolean {
  const entries = opendirSync(folder);
  try {
    for (const name of names) if (entries.readSync()?.name !== name) return false;
    return entries.readSync() === null;
  } finally {
    entries.closeSync();
  }
}

/** Removes what `newestFirstFolder` has made in a thread that ended before it could remove it. */
export function removeOrderedFolders(): void {
  removeProcessFolders(NAME, MEMORY);
}
