import { existsSync, mkdirSync, mkdtempSync, opendirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../../lib/is-running.ts';

/** A file system in memory, which lists the entries of a folder by the time of their making. */
const MEMORY = '/dev/shm';
const PREFIX = 'handrail-index-';
const ownId = process.pid;

/**
 * Makes a temporary folder that lists its entries, and those of its folders, newest first. The
 * caller removes it.
 * @returns undefined where there is none: on another system than Linux, and where its programs may
 *   not use memory in this way
 */
export function newestFirstFolder(memory = MEMORY): string | undefined {
  try {
    // Those of builds that were killed.
    removeFolders(memory, (id) => !isRunning(id));
    const folder = mkdtempSync(join(memory, `${PREFIX}${ownId}-`));
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

/** Removes the folders that this process has made and that a thread of it could not remove. */
export function removeOwnFolders(memory = MEMORY): void {
  removeFolders(memory, (id) => id === ownId);
}

function removeFolders(memory: string, isGone: (id: number) => boolean): void {
  if (!existsSync(memory)) return;
  for (const name of readdirSync(memory)) {
    const id = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (id === undefined || !isGone(Number(id))) continue;
    try {
      rmSync(join(memory, name), { recursive: true, force: true });
    } catch {
      // It belongs to another user, who removes it.
    }
  }
}
