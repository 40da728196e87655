import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../../lib/is-running.ts';

/** Begins the names of the folders; the number of the process follows. */
const NAME = 'handrail-preview-';

let own: string | undefined;

/**
 * Makes a folder for the search indexes of this process, see `removeIndexFolder`. Removes those of
 * processes that were killed.
 * @returns its absolute path
 */
export function indexFolder(): string {
  for (const name of readdirSync(tmpdir())) {
    const [, id] = name.match(/^handrail-preview-(\d+)-/) ?? [];
    if (id !== undefined && !isRunning(Number(id))) remove(join(tmpdir(), name));
  }
  own = mkdtempSync(join(tmpdir(), `${NAME}${process.pid}-`));
  return own;
}

/** Removes the folder of this process. Call it when the process ends. */
export function removeIndexFolder(): void {
  if (own !== undefined) remove(own);
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // It is another user's, or its files are in use. The next preview tries again.
  }
}
