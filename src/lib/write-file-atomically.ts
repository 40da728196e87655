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
 * Writes a file so that it is whole at every moment, the old one or the new one, also when the process is killed. The
 * content goes into a file beside it first, whose name starts with a dot: one that is left over is never published.
 * @param content as text, or in parts
 * @param path of the file; its folder exists. A link stays a link: what it leads to is replaced
 */
export function writeFileAtomically(path: string, content: string | Iterable<Uint8Array>): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  const target = mode === undefined ? path : realpathSync(path);
  const waiting = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const file = openSync(waiting, 'w', mode ?? 0o666);
    try {
      for (const part of typeof content === 'string' ? [content] : content)
        writeFileSync(file, part);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(waiting, target);
  } catch (error) {
    rmSync(waiting, { force: true });
    // Errors of an open file do not say which one it is.
    if (error instanceof Error && 'code' in error && !('path' in error))
      Object.assign(error, { path });
    throw error;
  }
}
