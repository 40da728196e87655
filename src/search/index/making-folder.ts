import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Follows the name of an index in the name of the folder in which it is made. */
const MAKING = '.making-';

/**
 * Makes a folder in which an index is made, beside its place. Pagefind may outlive a build that was
 * killed, so each process has a folder of its own.
 * @param output where the index will be; what is there is removed
 */
export function makingFolder(output: string): string {
  removeIndex(output);
  const made = `${output}${MAKING}${process.pid}`;
  mkdirSync(made, { recursive: true });
  return made;
}

/** Number of attempts to remove a folder into which a process writes that is just being ended. */
const ATTEMPTS = 10;

/** Removes an index, and what an unfinished build has left beside it. */
export function removeIndex(output: string): void {
  const folder = dirname(output);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name === basename(output) || name.startsWith(`${basename(output)}${MAKING}`))
      rmSync(join(folder, name), { recursive: true, force: true, maxRetries: ATTEMPTS });
}
