import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { digest } from './digest.ts';

/**
 * Makes a new file the same as an earlier one, which saves the disk the work of making and removing
 * it. The earlier one must be about to go. The folder may not exist.
 * @param sha256 digest of the content that the earlier one should have
 * @returns the content; undefined if the earlier one has another, and no file is made
 */
export function placeSame(file: string, sha256: string, earlier: string): Uint8Array | undefined {
  const content = contentOf(earlier);
  if (!content || digest(content) !== sha256) return undefined;
  if (!isLinked(earlier, file)) {
    // The folder is missing, the earlier file is on another disk, or the disk has no links.
    mkdirSync(dirname(file), { recursive: true });
    if (!isLinked(earlier, file)) writeFileSync(file, content);
  }
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

function isLinked(earlier: string, file: string): boolean {
  try {
    linkSync(earlier, file);
    return true;
  } catch {
    // The caller finds another way.
    return false;
  }
}
