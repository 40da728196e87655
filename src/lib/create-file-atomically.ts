import { linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './is-running.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/** What a process that was killed leaves beside a file: the file's name between a dot and the process. */
const LEFT_OVER = /^\..+\.(?<process>\d+)\.tmp$/;

/**
 * Makes a new file, with its folder, so that it is there whole or not at all.
 * @returns false when something of that name is there already; it is left as it is
 */
export function createFileAtomically(path: string, text: string): boolean {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  const waiting = join(folder, `.new-${basename(path)}.${process.pid}.tmp`);
  writeFileAtomically(waiting, text);
  try {
    // A link, unlike a rename, never replaces what has come there meanwhile.
    linkSync(waiting, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(waiting, { force: true });
    removeLeftOvers(folder);
  }
}

/** Removes what killed processes left in a folder; the files of those that still run stay. */
export function removeLeftOvers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const owner = LEFT_OVER.exec(name)?.groups?.['process'];
    if (owner !== undefined && !isRunning(Number(owner)))
      rmSync(join(folder, name), { force: true });
  }
}
