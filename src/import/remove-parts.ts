import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeLeftOvers } from '../lib/create-file-atomically.ts';
import { RECORD_FOLDER } from './import-record.ts';

/** Removes the temporary files that an import left behind when it was killed. */
export function removePartsOf(out: string, written: readonly { readonly path: string }[]): void {
  const folders = new Set(written.map(({ path }) => dirname(path)));
  const all = [...folders].flatMap((folder) => [
    join(out, folder),
    join(out, RECORD_FOLDER, 'base', folder),
    join(out, RECORD_FOLDER, 'incoming', folder),
  ]);
  for (const folder of [...all, join(out, RECORD_FOLDER), out])
    if (existsSync(folder)) removeLeftOvers(folder);
}
