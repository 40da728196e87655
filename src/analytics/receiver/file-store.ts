import { accessSync, constants, mkdirSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../lib/problem.ts';
import type { SignalStore } from './receive-signal.ts';

/**
 * Appends signals to a file a day, `signals-YYYY-MM-DD.ndjson`, so that old ones can be deleted.
 * `append` rejects when a line cannot be written; the next call tries again.
 * @throws UserError when the folder cannot be made or written
 */
export function fileStore(folder: string): SignalStore {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new UserError(
      `Cannot write to the folder ${folder}. Change its rights, or choose another with --out.`,
    );
  }
  let last: Promise<unknown> = Promise.resolve();
  return {
    append(line, day) {
      // One after the other: each looks at the end of the file before it writes.
      const written = last.then(() => appendLine(folder, `signals-${day}.ndjson`, line));
      last = Promise.allSettled([written]);
      return written;
    },
  };
}

async function appendLine(folder: string, name: string, line: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = await open(join(folder, name), 'a+');
  try {
    const { size } = await file.stat();
    const end = Buffer.from('\n');
    if (size > 0) await file.read(end, 0, 1, size - 1);
    // A full disk or a power cut leaves half a line, which must not swallow this one.
    await file.appendFile(`${end.toString() === '\n' ? '' : '\n'}${line}\n`);
  } finally {
    await file.close();
  }
}
