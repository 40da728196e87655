import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { digest } from './digest.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

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
   * Writes the results that this run has found or kept. Results that it did not use are removed.
   */
  save(): void;
};

/** Folder of the caches. */
const CACHES = join('node_modules', '.cache', 'handrail');

const [TAB, NEWLINE] = [0x09, 0x0a];

/** A cached result. Most are not used, so they are parsed on demand. */
type Entry = { readonly content: string; readonly json: Buffer };

/**
 * Opens a cache of an articles folder. A damaged cache or one of another version counts as empty,
 * so the run takes longer.
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
): ResultCache<Result> {
  const file = resultCacheFile(name, directory, folder);
  const before = readEntries(file, version);
  const used = new Map<string, Entry>();
  let isChanged = false;
  const entryOf = (path: string, content: string): Entry | undefined => {
    const entry = used.get(path) ?? before.get(path);
    if (entry?.content !== content) return undefined;
    used.set(path, entry);
    return entry;
  };
  return {
    find(path, content) {
      const entry = entryOf(path, content);
      return entry && (JSON.parse(entry.json.toString()) as Result);
    },
    digestOf(path, content) {
      const entry = entryOf(path, content);
      return entry && digest(entry.json);
    },
    keep(path, content, result) {
      isChanged = true;
      used.set(path, { content, json: Buffer.from(JSON.stringify(result)) });
    },
    save() {
      if (isChanged || used.size !== before.size) writeEntries(file, version, used);
    },
  };
}

/** Returns the file of a cache. */
function resultCacheFile(name: string, directory: string, folder = CACHES): string {
  const suffix = directory.replaceAll(/[^a-zA-Z0-9]+/g, '-').slice(-80);
  return join(folder, `${name}${suffix}-${digest(directory).slice(0, 8)}.tsv`);
}

/**
 * The first line has the version and a checksum of the other lines, so that a truncated or edited
 * file is ignored. Each other line has path, digest and JSON.
 */
function readEntries(file: string, version: string): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  try {
    const bytes = readFileSync(file);
    const start = bytes.indexOf(NEWLINE) + 1;
    if (bytes.toString('utf8', 0, start) !== heading(version, bytes.subarray(start)))
      return entries;
    for (let at = start; at < bytes.length;) {
      const [first, end] = [bytes.indexOf(TAB, at), bytes.indexOf(NEWLINE, at)];
      const second = bytes.indexOf(TAB, first + 1);
      entries.set(decodeURI(bytes.toString('utf8', at, first)), {
        content: bytes.toString('latin1', first + 1, second),
        json: bytes.subarray(second + 1, end),
      });
      at = end + 1;
    }
  } catch {
    // There is no cache yet.
  }
  return entries;
}

function writeEntries(file: string, version: string, entries: ReadonlyMap<string, Entry>): void {
  const parts = [...entries].flatMap(([path, { content, json }]) => [
    Buffer.from(`${encodeURI(path)}\t${content}\t`),
    json,
    Buffer.of(NEWLINE),
  ]);
  const bytes = Buffer.concat(parts);
  try {
    mkdirSync(dirname(file), { recursive: true });
    // A cache that a power failure damages counts as empty.
    writeFileAtomically(file, [Buffer.from(heading(version, bytes)), bytes], false);
  } catch {
    // Without a writable folder, runs take longer but are correct.
  }
}

function heading(version: string, entries: Uint8Array): string {
  return `${version} ${crc32(entries)}\n`;
}
