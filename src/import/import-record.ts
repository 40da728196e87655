import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
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
  /** Folders of sections by the ids of their groups in the source. Releases up to 0.5.2 lack it. */
  sections: z.record(z.string(), z.string()).default({}),
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
  if (!existsSync(file)) return { articles: {}, files: {}, sections: {} };
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new UserError(
      `${file} is damaged. Restore it from git; without it, an import cannot tell which articles ` +
        'were edited here.',
    );
  }
}

/** Writes the record. */
export function writeRecord(out: string, source: string, record: ImportRecord): void {
  const file = recordFile(out, source);
  mkdirSync(dirname(file), { recursive: true });
  writeFileAtomically(file, textOfRecord(record));
}

/** Returns the text of a record with sorted keys, so that git shows what changed. */
export function textOfRecord({ articles, files, sections }: ImportRecord): string {
  const sorted = { articles: byKey(articles), files: byKey(files), sections: byKey(sections) };
  return `${JSON.stringify(sorted, null, 2)}\n`;
}

/** Returns the names of the sources that have a record in the articles folder. */
export function recordedSources(out: string): string[] {
  const folder = join(out, RECORD_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    .map((name) => name.slice(0, -'.json'.length));
}

/** Returns the key of an article in the record. */
export function recordKey({ locale, id }: { locale: string; id: string }): string {
  return `${locale}/${id}`;
}

/**
 * Returns the file with an article as the import last wrote it: the base of a merge. It stays plain
 * Markdown when somebody makes an .mdx file of the article.
 */
export function baseFile(out: string, path: string): string {
  return join(out, RECORD_FOLDER, 'base', path.replace(/\.mdx$/, '.md'));
}

/** Returns the file with an article's changes that wait for somebody to take them over. */
export function incomingFile(out: string, path: string): string {
  return join(out, RECORD_FOLDER, 'incoming', path);
}

/** Returns the file of a record. */
export function recordFile(out: string, source: string): string {
  return join(out, RECORD_FOLDER, `${source}.json`);
}

function byKey<Value>(map: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
