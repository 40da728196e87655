import { linkSync, readFileSync, writeFileSync } from 'node:fs';
import { digest } from './digest.ts';

/**
 * Writes a new file. If an earlier file has the same content, both become one, which saves the disk
 * the work of making and removing it. The earlier one must be about to go.
 * @param earlier path of a file that may not exist
 */
export function placeFile(file: string, content: Uint8Array, earlier: string | undefined): void {
  if (earlier !== undefined && contentOf(earlier)?.equals(content)) link(file, earlier, content);
  else writeFileSync(file, content);
}

/**
 * Makes a new file the same as an earlier one; see `placeFile`.
 * @param sha256 digest of the content that the earlier one should have
 * @returns the content; undefined if the earlier one has another, and no file is made
 */
export function placeSame(file: string, sha256: string, earlier: string): Uint8Array | undefined {
  const content = contentOf(earlier);
  if (!content || digest(content) !== sha256) return undefined;
  link(file, earlier, content);
  return content;
}

function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    // There is no earlier file.
    return undefined;
  }
}

function link(file: string, earlier: string, content: Uint8Array): void {
  try {
    linkSync(earlier, file);
  } catch {
    // The earlier file is on another disk, or the disk has no links.
    writeFileSync(file, content);
  }
}
