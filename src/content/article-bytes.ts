import type { Stats } from 'node:fs';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';

/** Largest article or search file, in bytes. */
const MAX_BYTES = 256 * 1024;

/** Why a file cannot be read at all: the rule, and the sentence with the fix. */
export type Unreadable = { readonly rule: string; readonly message: string };

/**
 * The bytes of a file that a writer sent. Its size is asked for first, so that a file of any size costs nothing; what is
 * no plain file is never opened for long: not a link, which could lead outside, not a pipe, which would wait for ever.
 * @param file absolute path
 */
export function readArticleBytes(file: string): { readonly bytes: Buffer } | Unreadable {
  let descriptor: number | undefined;
  try {
    const seen = refusal(lstatSync(file));
    if (seen) return seen;
    // What lies there may have been exchanged since: these flags refuse a link and do not wait. Windows has none of them.
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
      message: `The file could not be read (${code}). Check that it is still there and that you may read it.`,
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
    message: `The file is ${Math.ceil(stats.size / 1024)} KiB; at most ${MAX_BYTES / 1024} KiB are allowed. Split it into several files.`,
  };
}

export const symbolicLink: Unreadable = {
  rule: 'no-links',
  message:
    'This is a symbolic link, which could publish a file from outside the articles folder. Put the file itself here.',
};

export const specialFile: Unreadable = {
  rule: 'special-file',
  message: 'This is neither a file nor a folder but a pipe, a socket or a device. Remove it.',
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
