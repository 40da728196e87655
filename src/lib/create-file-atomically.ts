import { linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './is-running.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/** Temporary file of a killed process: a dot, the name of the target file, and the process id. */
const LEFT_OVER = /^\..+\.(?<process>\d+)\.tmp$/;

/**
 * Creates a file, with its folder. The file is either complete or absent.
 * @returns false when something of that name exists; it is not changed
 */
export function createFileAtomically(path: string, text: string): boolean {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  const waiting = join(folder, `.new-${basename(path)}.${process.pid}.tmp`);
  writeFileAtomically(waiting, text);
  try {
    // A link, unlike a rename, never replaces a file that was created meanwhile.
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

/**
 * Removes the temporary files of killed processes in a folder. Keeps those of running processes.
 */
export function removeLeftOvers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const owner = LEFT_OVER.exec(name)?.groups?.['process'];
    if (owner !== undefined && !isRunning(Number(owner)))
      rmSync(join(folder, name), { force: true });
  }
}
