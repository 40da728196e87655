import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import {
  baseFile,
  incomingFile,
  readRecord,
  recordedSources,
  recordFile,
  textOfRecord,
} from '../import/import-record.ts';
import { digest } from '../lib/digest.ts';
import type { Change } from './journal.ts';

/**
 * Returns the copies of an article that an import keeps, with their files after a move: the text of
 * the last import, and the one that waits to be taken over. Leaves out copies whose new file exists
 * because of a deleted article: without its copy, the article counts as edited.
 * @param from its path below the articles folder, with slashes
 */
export function importCopies(
  directory: string,
  from: string,
  to: string,
): ReadonlyMap<string, string> {
  const copies = [baseFile, incomingFile].map((copyOf): [string, string] => [
    copyOf(directory, from),
    copyOf(directory, to),
  ]);
  return new Map(copies.filter(([file, home]) => existsSync(file) && !existsSync(home)));
}

/**
 * Returns the path of the article that a file is a copy of; other paths as they are.
 * @param path below the articles folder, with slashes
 */
export function copiedPath(path: string): string {
  return path.replace(/^_import\/(?:base|incoming)\//, '');
}

/**
 * Returns the changes of the records of imports after a move: the paths of what moves, and the
 * digests of texts that only the move changes. So the next import finds the article, and updates it
 * if nobody has edited it.
 * @param moved new paths by old ones, below the articles folder
 * @param writes the other changes of the move
 * @throws UserError when a record is damaged
 */
export function recordWrites(
  directory: string,
  moved: ReadonlyMap<string, string>,
  writes: Change['writes'],
): Change['writes'] {
  const after = new Map(writes.map((write) => [join(directory, write.path), write]));
  return recordedSources(directory).flatMap((source) => {
    const record = readRecord(directory, source);
    const articles = Object.entries(record.articles).map(([key, entry]) => {
      const path = moved.get(entry.path) ?? entry.path;
      const base = after.get(baseFile(directory, path));
      const isUpToDate = base !== undefined && base.before === entry.written;
      return [key, { ...entry, path, ...(isUpToDate && { written: digest(base.after) }) }] as const;
    });
    const files = Object.entries(record.files).map(([key, name]): [string, string] => {
      const [folder = ''] = key.split(' ', 1);
      const to = moved.get(`${folder}/${name}`);
      return to === undefined ? [key, name] : [dirname(to) + key.slice(folder.length), name];
    });
    const file = recordFile(directory, source);
    const before = readFileSync(file, 'utf8');
    const text = textOfRecord({
      ...record,
      articles: Object.fromEntries(articles),
      files: Object.fromEntries(files),
    });
    if (text === textOfRecord(record)) return [];
    const path = relative(directory, file).split(sep).join('/');
    return [{ path, before: digest(before), after: text }];
  });
}
