import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { entriesBelow } from '../lib/files-below.ts';

/** The part of a list that every version has. */
const listSchema = z.object({ files: z.record(z.string(), z.object({ sha256: z.string() })) });

/** Files that the file browsers of operating systems create. */
const OF_THE_SYSTEM = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;
/** Endings of compressed files, finished or not. */
const COMPRESSED = /\.(?:gz|br)(?:\.tmp)?$/;

/**
 * Returns the path of the first file that a command did not write, with slashes; undefined when
 * there is none.
 * @param directory an existing folder
 * @param lists names of the lists that the command writes, such as `release.json`; without a valid
 *   one every file is foreign
 */
export function foreignFile(directory: string, lists: readonly string[]): string | undefined {
  const written = new Set<string>();
  for (const list of lists) {
    const paths = pathsOf(join(directory, list));
    if (paths) for (const path of [list, ...paths]) written.add(path);
  }
  return entriesBelow(directory)
    .filter((path) => !written.has(path) && !written.has(path.replace(COMPRESSED, '')))
    .find((path) => !OF_THE_SYSTEM.test(path));
}

function pathsOf(list: string): string[] | undefined {
  try {
    return Object.keys(listSchema.parse(JSON.parse(readFileSync(list, 'utf8'))).files);
  } catch {
    // A missing or incomplete list vouches for no file.
    return undefined;
  }
}
