import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRunning } from '../lib/is-running.ts';
import type { FolderWriter } from './output-folder.ts';
import { requireOutputFolder } from './output-folder.ts';

/** Folders that this module works in; each run has one of its own, beside what it replaces. */
const OURS = /^\.handrail-(?<process>\d+)-\w{6}$/;
const CONTENT = ['next', 'previous'];
/** How old a folder of a killed run must be; containers do not see each other's processes. */
const ABANDONED = 3_600_000;

/**
 * Replaces a folder as a whole: the old one or the new one is there at every moment but the one
 * between two renames. After a failure the old one is there as it was.
 * @param out the folder as a person names it
 * @param make makes the new folder at the path it is given, which is missing
 * @throws UserError when the folder may not be replaced, also if that changes while `make` works
 */
export function replaceFolder(
  out: string,
  writer: FolderWriter,
  make: (folder: string) => void,
): void {
  const parent = dirname(requireOutputFolder(out, writer));
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
      // The previous folder is better than none.
      renameOr('ENOENT', previous, target, () => undefined);
      throw error;
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Moves a folder; to another file system it is copied. */
export function moveFolder(from: string, to: string): void {
  // With a filter Node says which file the disk had no room for; without one it hides the reason.
  const filter = () => true;
  renameOr('EXDEV', from, to, () => cpSync(from, to, { recursive: true, filter }));
}

/** Removes what killed runs have left. */
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

/** Renames a folder, or does something else when that fails for this reason. */
function renameOr(code: string, from: string, to: string, otherwise: () => void): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== code) throw error;
    otherwise();
  }
}
