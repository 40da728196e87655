import { accessSync, constants, mkdirSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../lib/problem.ts';
import type { SignalStore } from './signal-store.ts';

/** Messages to support are for their receivers only. */
const PRIVATE = { folder: 0o700, file: 0o600 };

/**
 * Returns a store that appends lines to one file a day, `signals-YYYY-MM-DD.ndjson`, so that old
 * ones can be deleted. `append` rejects when a line cannot be written; the next call tries again.
 * @param name first part of the names of the files. `contacts` are readable by their owner only
 * @throws UserError when the folder cannot be created or written
 */
export function fileStore(folder: string, name: 'signals' | 'contacts' = 'signals'): SignalStore {
  const mode = name === 'contacts' ? PRIVATE : undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: mode?.folder });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new UserError(
      `Cannot write to the folder ${folder}. Change its permissions, ` +
        `or choose another folder with --${name === 'signals' ? 'out' : 'contacts'}.`,
    );
  }
  let last: Promise<unknown> = Promise.resolve();
  return {
    append(line, day) {
      // One at a time: each write checks the end of the file first.
      const written = last.then(() => appendLine(folder, `${name}-${day}.ndjson`, line, mode));
      last = Promise.allSettled([written]);
      return written;
    },
  };
}

async function appendLine(
  folder: string,
  name: string,
  line: string,
  mode: typeof PRIVATE | undefined,
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: mode?.folder });
  const file = await open(join(folder, name), 'a+', mode?.file);
  try {
    const { size } = await file.stat();
    const end = Buffer.from('\n');
    if (size > 0) await file.read(end, 0, 1, size - 1);
    // A full disk or a power cut leaves half a line. A new line keeps it apart from this one.
    await file.appendFile(`${end.toString() === '\n' ? '' : '\n'}${line}\n`);
  } finally {
    await file.close();
  }
}
