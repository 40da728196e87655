import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { digest } from './digest.ts';
import { lazily } from './lazily.ts';

/** Keeps results for articles between runs. A result is a plain JSON value. */
export type ResultCache<Result> = {
  /**
   * Returns the result for a file with this content; undefined when it is not cached.
   * @param content digest of everything that the result depends on
   */
  find(path: string, content: string): Result | undefined;
  /** Returns a digest of what `find` would return, which then counts as used. */
  digestOf(path: string, content: string): string | undefined;
  keep(path: string, content: string, result: Result): void;
  /**
   * Keeps the results that this run has found or kept for the next run. Results that it did not use
   * are removed.
   */
  save(): void;
};

/** A cache in a file. */
export type OpenedCache<Result> = ResultCache<Result> & {
  /** Returns whether it has no result of this version. */
  isNew(): boolean;
};

/** Folder of the caches. */
const CACHES = join('node_modules', '.cache', 'handrail');

/** How long to wait for another process that writes to the same cache, in milliseconds. */
const TIMEOUT = 1000;
/** SQLite's code for a file that another process writes to. */
const BUSY = 5;

/** A cached result that is not read yet. */
type Entry = {
  /** Version and content. */
  readonly key: string;
  /** Of the JSON, because a cache of CI may be damaged. */
  readonly digest: string;
};

/**
 * Opens a cache of an articles folder, when it is first used. What is damaged or of another
 * version counts as missing, so the run takes longer. Without a writable folder, nothing is kept.
 * @param name distinguishes the caches of a folder
 * @param directory absolute path of the articles folder
 * @param version changes when the same content could give another result
 * @param folder of the caches
 */
export function openResultCache<Result>(
  name: string,
  directory: string,
  version: string,
  folder = CACHES,
): OpenedCache<Result> {
  const file = resultCacheFile(name, directory, folder);
  const database = lazily(() => openDatabase(file));
  const entries = lazily(() => new Map(database()?.entries()));
  const used = new Set<string>();
  const keyOf = (content: string) => `${version} ${content}`;
  const entryOf = (path: string, content: string): Entry | undefined => {
    const entry = entries().get(path);
    if (entry?.key !== keyOf(content)) return undefined;
    used.add(path);
    return entry;
  };
  return {
    isNew: () =>
      !entries()
        .values()
        .some(({ key }) => key.startsWith(keyOf(''))),
    find(path, content) {
      const entry = entryOf(path, content);
      const json = entry && database()?.read(path);
      return json !== undefined && digest(json) === entry?.digest
        ? (JSON.parse(json) as Result)
        : undefined;
    },
    digestOf: (path, content) => entryOf(path, content)?.digest,
    keep(path, content, result) {
      const json = JSON.stringify(result);
      const entry = { key: keyOf(content), digest: digest(json) };
      entries().set(path, entry);
      used.add(path);
      database()?.write(path, entry, json);
    },
    save() {
      for (const path of entries().keys())
        if (!used.has(path)) {
          entries().delete(path);
          database()?.remove(path);
        }
      database()?.commit();
    },
  };
}

/** Returns the file of a cache. */
function resultCacheFile(name: string, directory: string, folder = CACHES): string {
  const suffix = directory.replaceAll(/[^a-zA-Z0-9]+/g, '-').slice(-80);
  return join(folder, `${name}${suffix}-${digest(directory).slice(0, 8)}.sqlite`);
}

/**
 * Opens a file of entries. Changes are lost until `commit`. When the file cannot be read or written
 * any more, reading returns undefined and writing does nothing.
 */
function openDatabase(file: string) {
  const database = tryOpen(file) ?? tryOpen(file);
  if (!database) return undefined;
  const { connection, rows } = database;
  const [read, write, remove] = [
    'SELECT json FROM results WHERE path = ?',
    'INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?)',
    'DELETE FROM results WHERE path = ?',
  ].map((statement) => connection.prepare(statement));
  let isWriting = false;
  let isUsable = true;
  const attempt = <Value>(action: () => Value): Value | undefined => {
    if (!isUsable) return undefined;
    try {
      return action();
    } catch (error) {
      isUsable = false;
      connection.close();
      removeDamaged(file, error);
      return undefined;
    }
  };
  const change = (action: () => void) =>
    attempt(() => {
      if (!isWriting) connection.exec('BEGIN IMMEDIATE');
      isWriting = true;
      action();
    });
  return {
    entries: () => rows.map(({ path, key, digest }) => [path, { key, digest }] as const),
    read: (path: string) => attempt(() => (read?.get(path) as { json: string } | undefined)?.json),
    write: (path: string, { key, digest }: Entry, json: string) =>
      change(() => write?.run(path, key, digest, json)),
    remove: (path: string) => change(() => remove?.run(path)),
    commit: () =>
      attempt(() => {
        if (isWriting) connection.exec('COMMIT');
        isWriting = false;
      }),
  };
}

function tryOpen(file: string) {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const connection = new DatabaseSync(file, { timeout: TIMEOUT });
    // A cache that a power failure damages counts as missing.
    connection.exec(`
      PRAGMA synchronous = OFF;
      CREATE TABLE IF NOT EXISTS results (path TEXT PRIMARY KEY, key TEXT, digest TEXT, json TEXT)
    `);
    const rows = connection.prepare('SELECT path, key, digest FROM results').all();
    return { connection, rows: rows as (Entry & { path: string })[] };
  } catch (error) {
    removeDamaged(file, error);
    return undefined;
  }
}

function removeDamaged(file: string, error: unknown): void {
  const isBusy = (error as { errcode?: number }).errcode === BUSY;
  if (isBusy || !existsSync(file)) return;
  for (const part of [file, `${file}-journal`]) rmSync(part, { force: true });
}
