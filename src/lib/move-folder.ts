import { cpSync, renameSync } from 'node:fs';

/** Moves a folder. Copies it to another file system, and leaves the first one there. */
export function moveFolder(from: string, to: string): void {
  // With a filter, Node's error names the file that did not fit on the disk.
  const filter = () => true;
  renameOr('EXDEV', from, to, () => cpSync(from, to, { recursive: true, filter }));
}

/** Renames a folder; calls `otherwise` when that fails with this error code. */
export function renameOr(code: string, from: string, to: string, otherwise: () => void): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== code) throw error;
    otherwise();
  }
}
