import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digest } from '../lib/digest.ts';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';
import type { ImportRecord } from './import-record.ts';
import { baseFile, RECORD_FOLDER } from './import-record.ts';

/** What an import does with an article. */
export type WriteOutcome =
  | 'new'
  | 'updated'
  | 'unchanged'
  /** Edited here, and the source has nothing new. */
  | 'kept'
  /** Edited here and changed in the source: a merged text goes to `_import/incoming/`. */
  | 'incoming'
  /** As before, and the merged text still lies there. */
  | 'waiting'
  /** A file of that name exists that no import wrote. */
  | 'taken';

type Known = ImportRecord['articles'][string];

/**
 * Decides what an import does with an article. Files that somebody edited here are never written.
 * @param path below the articles folder
 * @param text of the whole file, as the source has it now
 * @param known what the record says of the article
 */
export function outcomeOf(
  out: string,
  path: string,
  text: string,
  known: Known | undefined,
): WriteOutcome {
  const file = join(out, path);
  if (!existsSync(file)) return 'new';
  const here = digest(readFileSync(file));
  const coming = digest(text);
  // An import that was killed can have written the file and not yet the record.
  if (here === coming) return 'unchanged';
  if (known === undefined) return 'taken';
  if (here === known.written) return 'updated';
  if (coming === known.written) return 'kept';
  if (coming !== known.offered) return 'incoming';
  // Whoever has taken the changes over deletes the file.
  return existsSync(incomingFile(out, path)) ? 'waiting' : 'kept';
}

/**
 * Writes an article as its outcome says.
 * @returns what the record says of it from now on
 */
export function writeArticle(
  out: string,
  path: string,
  text: string,
  outcome: WriteOutcome,
  known: Known | undefined,
): Known | undefined {
  const coming = digest(text);
  const incoming = incomingFile(out, path);
  if (outcome === 'waiting') return known;
  if (outcome === 'taken') {
    write(incoming, text);
    return undefined;
  }
  if (outcome === 'incoming' && known) {
    write(incoming, merged(out, path, text));
    return { ...known, offered: coming };
  }
  rmSync(incoming, { force: true });
  write(baseFile(out, path), text);
  if (outcome === 'new' || outcome === 'updated') write(join(out, path), text);
  return { path, written: coming };
}

function incomingFile(out: string, path: string): string {
  return join(out, RECORD_FOLDER, 'incoming', path);
}

/** Returns a three-way merge: the text here, the text of the last import, the text of today. */
function merged(out: string, path: string, text: string): string {
  const base = baseFile(out, path);
  const theirs = incomingFile(out, path);
  if (!existsSync(base)) return text;
  write(theirs, text);
  const labels = ['edited here', 'last import', 'help center'].flatMap((label) => ['-L', label]);
  const { stdout, status } = spawnSync(
    'git',
    ['merge-file', '-p', ...labels, join(out, path), base, theirs],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  // The status is the number of conflicts. Without git, the text of the source is offered.
  return status === null || status > 127 ? text : stdout;
}

function write(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  // The next run writes again what a power failure loses: the record is written after it.
  writeFileAtomically(file, text, false);
}
