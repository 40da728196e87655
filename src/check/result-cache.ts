import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeFileAtomically } from '../source/write-file.ts';
import type { Examined } from './examine-article.ts';

/** Keeps what the check knows of articles from one run to the next. */
export type ResultCache = {
  /**
   * What was found in this file when it held these bytes; undefined when that is not known.
   * @param shared what else its text depends on
   */
  find(path: string, bytes: Uint8Array, shared: string): Examined | undefined;
  keep(path: string, bytes: Uint8Array, shared: string, examined: Examined): void;
  /** Writes what this run has found or used; what it did not ask for is forgotten. */
  save(): void;
};

/** The project's caches. */
const CACHES = join('node_modules', '.cache', 'handrail');

type Entry = { readonly content: string; readonly examined: Examined };

/**
 * Opens the cache of an articles folder. One that is damaged or belongs to another version is as good as empty: the check
 * takes longer, and that is all.
 * @param directory absolute path of the articles folder
 * @param version changes whenever the same file could be judged otherwise
 * @param folder where caches lie
 */
export function openResultCache(directory: string, version: string, folder = CACHES): ResultCache {
  const file = resultCacheFile(directory, folder);
  const before = readEntries(file, version);
  const used = new Map<string, Entry>();
  let isChanged = false;
  return {
    find(path, bytes, shared) {
      const entry = before.get(path);
      if (entry?.content !== digest(shared, bytes)) return undefined;
      used.set(path, entry);
      return entry.examined;
    },
    keep(path, bytes, shared, examined) {
      isChanged = true;
      used.set(path, { content: digest(shared, bytes), examined });
    },
    save() {
      if (isChanged || used.size !== before.size) writeEntries(file, version, used);
    },
  };
}

/** The file that an articles folder has for it. */
export function resultCacheFile(directory: string, folder = CACHES): string {
  const name = directory.replaceAll(/[^a-zA-Z0-9]+/g, '-').slice(-80);
  return join(folder, `check${name}-${digest(directory).slice(0, 8)}.json`);
}

/** The first line is the version and a checksum of the rest, so that a cut or altered file is never believed. */
function readEntries(file: string, version: string): ReadonlyMap<string, Entry> {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    if (text.slice(0, end) !== `${version} ${digest(json)}`) return new Map();
    return new Map(Object.entries(JSON.parse(json) as Record<string, Entry>));
  } catch {
    // There is none yet, or it is no text of ours.
    return new Map();
  }
}

function writeEntries(file: string, version: string, entries: ReadonlyMap<string, Entry>): void {
  const json = JSON.stringify(Object.fromEntries(entries));
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileAtomically(file, `${version} ${digest(json)}\n${json}`);
  } catch {
    // A folder that cannot be written to costs time, not correctness.
  }
}

function digest(...contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex');
}
