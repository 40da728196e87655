import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that it is whole at every moment, the old one or the new one, also when the process is killed. The
 * text goes into a file beside it first, whose name starts with a dot: one that is left over is never published.
 * @param path of the file; its folder exists
 */
export function writeFileAtomically(path: string, text: string): void {
  const waiting = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = openSync(waiting, 'w', statSync(path, { throwIfNoEntry: false })?.mode ?? 0o666);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(waiting, path);
  } catch (error) {
    rmSync(waiting, { force: true });
    throw error;
  }
}
