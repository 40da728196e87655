import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digest } from './digest.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/** Keeps what was worked out for articles from one run to the next; a result is a plain value, as JSON has it. */
export type ResultCache<Result> = {
  /**
   * What was worked out for this file from this content; undefined when that is not known.
   * @param content digest of all that the result depends on
   */
  find(path: string, content: string): Result | undefined;
  keep(path: string, content: string, result: Result): void;
  /** Writes what this run has found or kept; what it did not ask for is forgotten. */
  save(): void;
};

/** The project's caches. */
const CACHES = join('node_modules', '.cache', 'handrail');

const [TAB, NEWLINE] = [0x09, 0x0a];

/** A result as it lies in the file: most are never asked for again, so it is parsed by who asks. */
type Entry = { readonly content: string; readonly json: Buffer };

/**
 * Opens a cache of an articles folder. One that is damaged or belongs to another version is as good as empty: the run
 * takes longer, and that is all.
 * @param name tells the caches of a folder apart
 * @param directory absolute path of the articles folder
 * @param version changes whenever the same content could give another result
 * @param folder where caches lie
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
  return {
    find(path, content) {
      const entry = used.get(path) ?? before.get(path);
      if (entry?.content !== content) return undefined;
      used.set(path, entry);
      return JSON.parse(entry.json.toString()) as Result;
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

/** The file that an articles folder has for a cache. */
function resultCacheFile(name: string, directory: string, folder = CACHES): string {
  const place = directory.replaceAll(/[^a-zA-Z0-9]+/g, '-').slice(-80);
  return join(folder, `${name}${place}-${digest(directory).slice(0, 8)}.tsv`);
}

/** The first line is the version and a checksum of the others, so that a cut or altered file is never believed; each of those is path, digest and JSON. */
function readEntries(file: string, version: string): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  try {
    const bytes = readFileSync(file);
    const start = bytes.indexOf(NEWLINE) + 1;
    if (bytes.toString('utf8', 0, start) !== heading(version, digest(bytes.subarray(start))))
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
    // There is none yet.
  }
  return entries;
}

function writeEntries(file: string, version: string, entries: ReadonlyMap<string, Entry>): void {
  const parts = [...entries].flatMap(([path, { content, json }]) => [
    Buffer.from(`${encodeURI(path)}\t${content}\t`),
    json,
    Buffer.of(NEWLINE),
  ]);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileAtomically(file, [Buffer.from(heading(version, digest(...parts))), ...parts]);
  } catch {
    // A folder that cannot be written to costs time, not correctness.
  }
}

function heading(version: string, checksum: string): string {
  return `${version} ${checksum}\n`;
}
