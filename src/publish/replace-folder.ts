import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRunning } from '../lib/is-running.ts';
import { renameOr } from '../lib/move-folder.ts';
import { keepFolders } from './kept-folders.ts';
import type { FolderWriter } from './output-folder.ts';
import { requireOutputFolder, requireOutputPath } from './output-folder.ts';

/** Names of temporary folders. Each run has its own, next to the folder that it replaces. */
const OURS = /^\.handrail-(?<process>\d+)-\w{6}$/;
const CONTENT = ['next', 'previous'];
/**
 * Minimum age of a killed run's folder before it is removed, in milliseconds. Containers do not see
 * each other's processes.
 */
const ABANDONED = 3_600_000;

/**
 * Replaces a folder as a whole. The old or the new one exists at every moment, except between two
 * renames. After a failure, the old one is unchanged.
 * @param out the folder as a person names it
 * @param make creates the new folder at the given path, which is missing
 * @param folders where the empty folders of the old site are kept; see `keepFolders`
 * @throws UserError when the folder may not be replaced once `make` has run
 */
export function replaceFolder(
  out: string,
  writer: FolderWriter,
  make: (folder: string) => void,
  folders?: string,
): void {
  const parent = dirname(requireOutputPath(out, writer.command));
  mkdirSync(parent, { recursive: true });
  removeAbandoned(parent);
  const work = mkdtempSync(join(parent, `.handrail-${process.pid}-`));
  const [next, previous] = [join(work, 'next'), join(work, 'previous')];
  try {
    make(next);
    const target = requireOutputFolder(out, writer);
    renameOr('ENOENT', target, previous, () => undefined);
    try {
      renameSync(next, target);
    } catch (error) {
      // Restores the previous folder: it is better than none.
      renameOr('ENOENT', previous, target, () => undefined);
      throw error;
    }
    if (folders !== undefined) keepFolders(previous, folders);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Removes the folders of killed runs. */
function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = OURS.exec(name)?.groups?.['process'];
    if (owner === undefined || isRunning(Number(owner))) continue;
    const folder = join(parent, name);
    const isOld = Date.now() - statSync(folder).mtimeMs > ABANDONED;
    if (isOld && readdirSync(folder).every((entry) => CONTENT.includes(entry))) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
