import { linkSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes a new file. If an earlier file has the same content, both become one, which saves the disk
 * the work of making and removing it. The earlier one must be about to go.
 * @param earlier path of a file that may not exist
 */
export function placeFile(file: string, content: Uint8Array, earlier: string | undefined): void {
  if (earlier === undefined || !linkSame(file, content, earlier)) writeFileSync(file, content);
}

function linkSame(file: string, content: Uint8Array, earlier: string): boolean {
  try {
    if (!readFileSync(earlier).equals(content)) return false;
    linkSync(earlier, file);
    return true;
  } catch {
    // There is no earlier file, or it is on another disk, or the disk has no links.
    return false;
  }
}
