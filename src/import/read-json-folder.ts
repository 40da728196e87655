import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../lib/files-below.ts';
import { UserError } from '../lib/problem.ts';

/** A saved answer of an API. */
export type SavedJson = { readonly path: string; readonly value: unknown };

/**
 * Reads all JSON files below a folder, in the order of their paths.
 * @throws UserError for a missing folder, one without JSON, and a file that is not valid JSON
 */
export function readJsonFolder(folder: string): SavedJson[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UserError(`There is no folder ${folder}. Name a folder with the saved JSON pages.`);
  const paths = filesBelow(folder).filter((path) => /\.json$/i.test(path));
  if (paths.length === 0)
    throw new UserError(`${folder} contains no JSON file. Save the pages of the API there.`);
  return paths.toSorted().map((path) => {
    const file = join(folder, path);
    try {
      return { path: file, value: JSON.parse(readFileSync(file, 'utf8')) as unknown };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new UserError(`${file} is not valid JSON: ${reason}. Save the page again.`);
    }
  });
}
