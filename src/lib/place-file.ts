import { linkSync, readFileSync, writeFileSync } from 'node:fs';
import { digest } from './digest.ts';

/**
 * Writes a new file. If an earlier file has the same content, both become one, which saves the disk
 * the work of making and removing it. The earlier one must be about to go.
 * @param earlier path of a file that may not exist
 */
export function placeFile(file: string, content: Uint8Array, earlier: string | undefined): void {
  const found = earlier === undefined ? undefined : contentOf(earlier);
  place(file, content, found?.equals(content) ? earlier : undefined);
}

/**
 * Places an earlier file, as `placeFile` does, if its content is the known one.
 * @param known digest of the content
 * @returns the content; undefined if the earlier file has another one or does not exist
 */
export function placeKnown(file: string, earlier: string, known: string): Uint8Array | undefined {
  const content = contentOf(earlier);
  if (content === undefined || digest(content) !== known) return undefined;
  place(file, content, earlier);
  return content;
}

function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    // There is no such file.
    return undefined;
  }
}

function place(file: string, content: Uint8Array, same: string | undefined): void {
  if (same === undefined || !isLinked(file, same)) writeFileSync(file, content);
}

function isLinked(file: string, same: string): boolean {
  try {
    linkSync(same, file);
    return true;
  } catch {
    // It is on another disk, or the disk has no links.
    return false;
  }
}
