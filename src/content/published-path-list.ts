import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { segmentsOf } from '../domain/old-path.ts';
import type { Problem } from '../lib/problem.ts';
import { shownPath } from '../lib/shown-path.ts';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';
import { fileProblem } from './file-problem.ts';

/** A path that was once published: from the site root, without the base path. */
export type PublishedPath = { readonly path: string; readonly line: number };

/** The list of all paths ever published. */
export type PublishedPaths = {
  /** Path of the list, for messages. */
  readonly file: string;
  readonly paths: readonly PublishedPath[];
  readonly problems: readonly Problem[];
};

const NAME = '_addresses.txt';
const HEADER =
  '# Every path that was ever published. `npm run published-paths` adds new ones. ' +
  'Remove a line only to give up its path for good.';

/**
 * Reads the list of published paths in the articles folder: one path a line, `#` begins a comment.
 * A missing list is empty.
 */
export function readPublishedPaths(directory: string): PublishedPaths {
  const absolute = join(directory, NAME);
  const file = shownPath(absolute);
  const lines = existsSync(absolute)
    ? readFileSync(absolute, 'utf8')
        .split(/\r?\n/)
        .map((text) => text.trim())
    : [];
  const paths: PublishedPath[] = [];
  const problems: Problem[] = [];
  lines.forEach((path, index) => {
    if (path === '' || path.startsWith('#')) return;
    const line = index + 1;
    if (segmentsOf(path)) paths.push({ path, line });
    else {
      const message =
        `Invalid path "${path.slice(0, 80)}". Write one such as /articles/fees/, or remove the ` +
        'line. After a merge conflict, keep the lines of both branches.';
      problems.push(fileProblem(file, 'published-paths', message, { line, column: 1 }));
    }
  });
  return { file, paths, problems };
}

/**
 * Adds paths to the list in the articles folder. Replaces the file as a whole.
 * @returns the new paths
 */
export function addPublishedPaths(directory: string, paths: readonly string[]): string[] {
  const before = new Set(readPublishedPaths(directory).paths.map(({ path }) => path));
  const added = [...new Set(paths)].filter((path) => !before.has(path)).sort();
  if (added.length === 0) return [];
  writeFileAtomically(
    join(directory, NAME),
    [HEADER, ...[...before, ...added].sort(), ''].join('\n'),
  );
  return added;
}
