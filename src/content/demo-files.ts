import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file in the articles folder that lists what belongs to the demo. */
export const DEMO_LIST = '_demo.txt';

/**
 * Returns the files of the demo as paths below the articles folder, those of `public/` with that
 * name; undefined for a folder that is not the demo. `#` begins a comment.
 */
export function readDemoFiles(directory: string): string[] | undefined {
  const list = join(directory, DEMO_LIST);
  if (!existsSync(list)) return undefined;
  const lines = readFileSync(list, 'utf8').split(/\r?\n/);
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}
