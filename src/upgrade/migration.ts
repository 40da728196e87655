import type { Entries, Entry, ScratchRepository } from './scratch-repository.ts';

/**
 * The owner's files as a migration sees and changes them; paths with slashes from the top of the
 * project.
 */
export type OwnerFiles = {
  /** @returns undefined when there is no such file */
  read(path: string): string | undefined;
  write(path: string, text: string): void;
  remove(path: string): void;
  paths(): readonly string[];
};

/** Texts of the files of a release, by path. */
export type ReadFile = (path: string) => string | undefined;

/** What a migration can read of the two releases. */
export type MigrationContext = {
  readonly files: OwnerFiles;
  /** Reads a file of the recorded release. */
  readonly base: ReadFile;
  /** Reads a file of the new release. */
  readonly release: ReadFile;
};

/** Changes the owner's files from one release to the next. */
export type Migration = {
  /** The release that needs it. */
  readonly version: string;
  /** Returns sentences for the owner about changes and remaining manual work. */
  migrate(context: MigrationContext): string[];
};

/**
 * Returns the files of a tree. Changes do not affect the tree; `entries` returns the changed one.
 */
export function ownerFiles(
  repository: ScratchRepository,
  entries: Entries,
): OwnerFiles & { readonly entries: ReadonlyMap<string, Entry> } {
  const changed = new Map(entries);
  return {
    entries: changed,
    read: fileReader(repository, changed),
    write: (path, text) => {
      changed.set(path, repository.write(text, changed.get(path)?.mode));
    },
    remove: (path) => {
      changed.delete(path);
    },
    paths: () => [...changed.keys()],
  };
}

/** Returns a reader for the texts of a tree's files. */
export function fileReader(repository: ScratchRepository, entries: Entries): ReadFile {
  return (path) => {
    const entry = entries.get(path);
    return entry && repository.read(entry);
  };
}
