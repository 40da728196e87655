import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a folder into its place, so that a whole one stands there at every moment but the one between two renames.
 * @param made absolute path; on another file system it is copied first
 * @param target absolute path; what stood there is deleted
 */
export function moveIntoPlace(made: string, target: string): void {
  const [next, previous] = [`${target}.next`, `${target}.previous`];
  for (const folder of [next, previous]) rmSync(folder, { recursive: true, force: true });
  try {
    mkdirSync(dirname(target), { recursive: true });
    renameOr('EXDEV', made, next, () => cpSync(made, next, { recursive: true }));
    renameOr('ENOENT', target, previous, () => undefined);
    try {
      renameSync(next, target);
    } catch (error) {
      // What stood there is better than nothing.
      renameOr('ENOENT', previous, target, () => undefined);
      throw error;
    }
  } finally {
    for (const folder of [next, previous]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Renames a folder, or does something else when that fails for this reason. */
function renameOr(code: string, from: string, to: string, otherwise: () => void): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== code) throw error;
    otherwise();
  }
}
