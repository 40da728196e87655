import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that it is complete at every moment, either old or new, even if the process is
 * killed. The content goes to a temporary file beside it first. Its name starts with a dot, so it
 * is never published.
 * @param content as text, or in parts
 * @param path of the file in an existing folder; if it is a link, its target is replaced
 * @param isDurable waits until the disk has it, so that even a power failure leaves no empty file.
 *   Without it, thousands of files are written ten times faster
 */
export function writeFileAtomically(
  path: string,
  content: string | Iterable<Uint8Array>,
  isDurable = true,
): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  const target = mode === undefined ? path : realpathSync(path);
  const waiting = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const file = openSync(waiting, 'w', mode ?? 0o666);
    try {
      for (const part of typeof content === 'string' ? [content] : content)
        writeFileSync(file, part);
      if (isDurable) fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(waiting, target);
  } catch (error) {
    rmSync(waiting, { force: true });
    // Errors of an open file do not contain its path.
    if (error instanceof Error && 'code' in error && !('path' in error))
      Object.assign(error, { path });
    throw error;
  }
}
