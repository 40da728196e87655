import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { entriesBelow } from '../lib/files-below.ts';

/** As much of a list as every version of it has. */
const listSchema = z.object({ files: z.record(z.string(), z.object({ sha256: z.string() })) });

/** What the system's own file browsers leave in folders. */
const OF_THE_SYSTEM = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;
/** What compressing puts beside a file, finished or not. */
const PACKED = /\.(?:gz|br)(?:\.tmp)?$/;

/**
 * Finds a file that a command has not written itself.
 * @param directory an existing folder
 * @param lists names of the lists that the command leaves in its folders, such as `release.json`;
 *   the folder must hold one that can be read
 * @returns the path of the first foreign file, with slashes; undefined when there is none
 */
export function foreignFile(directory: string, lists: readonly string[]): string | undefined {
  const written = new Set<string>();
  for (const list of lists) {
    const paths = pathsOf(join(directory, list));
    if (paths) for (const path of [list, ...paths]) written.add(path);
  }
  return entriesBelow(directory)
    .filter((path) => !written.has(path) && !written.has(path.replace(PACKED, '')))
    .find((path) => !OF_THE_SYSTEM.test(path));
}

function pathsOf(list: string): string[] | undefined {
  try {
    return Object.keys(listSchema.parse(JSON.parse(readFileSync(list, 'utf8'))).files);
  } catch {
    // A list that is missing or cut short vouches for nothing.
    return undefined;
  }
}
