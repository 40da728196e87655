import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../lib/problem.ts';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';

const schema = z.strictObject({
  /** Articles by `<locale>/<id of the source>`. */
  articles: z.record(
    z.string(),
    z.strictObject({
      /** Below the articles folder. */
      path: z.string(),
      /** SHA-256 of the file as the import wrote it. */
      written: z.string(),
      /** SHA-256 of the text that waits in `_import/incoming/`, or waited there. */
      offered: z.string().optional(),
      /** Path in the source folder, for pages of a folder. */
      file: z.string().optional(),
    }),
  ),
  /** Saved files: `<folder> <URL>` → name. */
  files: z.record(z.string(), z.string()),
});

/** What earlier runs wrote. It tells articles that were edited here from those that were not. */
export type ImportRecord = z.output<typeof schema>;

/** The folder of the record, below the articles folder. It is never published. */
export const RECORD_FOLDER = '_import';

/**
 * Reads the record of earlier runs; an empty one for a first run.
 * @throws UserError when the file is damaged
 */
export function readRecord(out: string, source: string): ImportRecord {
  const file = recordFile(out, source);
  if (!existsSync(file)) return { articles: {}, files: {} };
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new UserError(
      `${file} is damaged. Restore it from git; without it, an import cannot tell which articles ` +
        'were edited here.',
    );
  }
}

/** Writes the record with sorted keys, so that git shows what changed. */
export function writeRecord(out: string, source: string, record: ImportRecord): void {
  const file = recordFile(out, source);
  mkdirSync(dirname(file), { recursive: true });
  const sorted = { articles: byKey(record.articles), files: byKey(record.files) };
  writeFileAtomically(file, `${JSON.stringify(sorted, null, 2)}\n`);
}

/** Returns the file with an article as the import last wrote it: the base of a merge. */
export function baseFile(out: string, path: string): string {
  return join(out, RECORD_FOLDER, 'base', path);
}

function recordFile(out: string, source: string): string {
  return join(out, RECORD_FOLDER, `${source}.json`);
}

function byKey<Value>(map: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
