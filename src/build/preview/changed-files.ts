import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../lib/files-below.ts';

/** The names of all files of a folder, and the content of those that are new. */
export type ChangedFiles = {
  readonly names: readonly string[];
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
};

/**
 * Returns a function that reads the files of a folder that were not in the last one. Files that two
 * folders share are links.
 */
export function changedFiles(): (folder: string) => ChangedFiles {
  let known = new Map<string, string>();
  return (folder) => {
    const names = filesBelow(folder);
    const versions = new Map(names.map((name) => [name, versionOf(join(folder, name))]));
    const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
    const files = new Map(
      names
        .filter((name) => known.get(name) !== versions.get(name))
        .map((name) => [name, read(name)]),
    );
    known = versions;
    return { names, files };
  };
}

function versionOf(file: string): string {
  const { ino, size, mtimeNs } = statSync(file, { bigint: true });
  return [ino, size, mtimeNs].join(' ');
}
