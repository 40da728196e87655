import type { Stats } from 'node:fs';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import type { FileRule } from '../domain/file-rules.ts';

/** Largest article or search file, in bytes. */
const MAX_BYTES = 256 * 1024;

/** Why a file cannot be read: the name of the problem, and the message. */
export type Unreadable = { readonly rule: FileRule; readonly message: string };

/**
 * Reads a file from the articles folder. Checks its size first and refuses everything but a plain
 * file: a symbolic link could lead outside, a pipe would block.
 * @param file absolute path
 */
export function readArticleBytes(file: string): { readonly bytes: Buffer } | Unreadable {
  let descriptor: number | undefined;
  try {
    const seen = refusal(lstatSync(file));
    if (seen) return seen;
    // The file may have been replaced meanwhile. These flags refuse a link and do not block;
    // Windows has neither of them.
    descriptor = openSync(
      file,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    const opened = fstatSync(descriptor);
    return refusal(opened) ?? { bytes: readBytes(descriptor, opened.size) };
  } catch (error) {
    const { code = 'an unknown error' } = error as NodeJS.ErrnoException;
    return {
      rule: 'unreadable',
      message: `Cannot read the file (${code}). Check that it exists and that you may read it.`,
    };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function refusal(stats: Stats): Unreadable | undefined {
  if (stats.isSymbolicLink()) return symbolicLink;
  if (!stats.isFile()) return specialFile;
  if (stats.size <= MAX_BYTES) return undefined;
  return {
    rule: 'file-size',
    message:
      `The file has ${Math.ceil(stats.size / 1024)} KiB, but at most ${MAX_BYTES / 1024} KiB ` +
      'are allowed. Split it into several files.',
  };
}

export const symbolicLink: Unreadable = {
  rule: 'no-links',
  message:
    'Symbolic links are not allowed: they could publish a file from outside the articles ' +
    'folder. Replace the link with the file itself.',
};

export const specialFile: Unreadable = {
  rule: 'special-file',
  message: 'This is a pipe, a socket or a device, not a file or a folder. Remove it.',
};

function readBytes(descriptor: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let length = 0;
  while (length < size) {
    const count = readSync(descriptor, bytes, length, size - length, length);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}
