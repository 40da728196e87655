import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digest } from '../lib/digest.ts';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';
import type { ImportRecord } from './import-record.ts';
import { baseFile, incomingFile } from './import-record.ts';

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
  /** A file that no import wrote has its name or its old URL: the text goes there, too. */
  | 'taken'
  /** The file that an import wrote is gone. It is not written again. */
  | 'missing';

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
  if (!existsSync(file)) return known === undefined ? 'new' : 'missing';
  const here = digest(readFileSync(file));
  const coming = digest(text);
  // An import that was killed can have written the file and not yet the record.
  if (here === coming) return 'unchanged';
  if (known === undefined) return 'taken';
  // Somebody made an .mdx file of it. Plain Markdown may not compile there.
  if (here === known.written && !path.endsWith('.mdx')) return 'updated';
  if (coming === known.written) return 'kept';
  if (coming !== known.offered) return 'incoming';
  // Whoever has taken the changes over deletes the file.
  return existsSync(incomingFile(out, path)) ? 'waiting' : 'kept';
}

/**
 * Returns what the record would say of a file that an import wrote before it was killed; undefined
 * for any other file.
 */
export function knownAt(out: string, path: string): Known | undefined {
  const base = baseFile(out, path);
  if (!existsSync(join(out, path)) || !existsSync(base)) return undefined;
  return { path, written: digest(readFileSync(base)) };
}

/** Moves the copies of an article that the import keeps after the article itself has moved. */
export function moveCopies(out: string, from: string, to: string): void {
  for (const copyOf of [baseFile, incomingFile]) {
    const copy = copyOf(out, from);
    if (!existsSync(copy)) continue;
    mkdirSync(dirname(copyOf(out, to)), { recursive: true });
    renameSync(copy, copyOf(out, to));
  }
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
  if (outcome === 'waiting' || outcome === 'missing') return known;
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
