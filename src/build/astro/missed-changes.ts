import type { HookParameters } from 'astro';
import { dirname, join } from 'node:path';
import { articlesDirectory } from '../../config/articles-directory.ts';
import { publicFolder } from '../../config/public-folder.ts';
import { fileVersion, fileVersionsBelow } from '../../lib/file-version.ts';

export type FileWatcher = HookParameters<'astro:server:setup'>['server']['watcher'];

type Watched = ReturnType<FileWatcher['getWatched']>;
type Versions = ReadonlyMap<string, string>;
type Change = readonly [event: 'add' | 'change' | 'unlink', path: string];

/** Time until the files are compared again, in milliseconds. */
const PAUSE = 500;

/**
 * Number of times without news after which the watcher is left alone: when it watches all files,
 * and when some are missing, because Vite ignores them or the disk is slow.
 */
const QUIET_ROUNDS = { all: 2, some: 10 };

/**
 * Records the files of the project. Returns a function that tells the listeners of a watcher about
 * all changes since then that it misses. A watcher reads a folder first and watches it afterwards,
 * so it misses what changes in between: at its start, and in every new folder.
 */
export function missedChanges(
  isUnwatched: (path: string) => boolean,
): (watcher: FileWatcher) => void {
  const folders = [process.cwd(), articlesDirectory(), publicFolder()];
  const known = fileVersionsBelow(folders, isUnwatched);
  return (watcher) => {
    let timer: NodeJS.Timeout | undefined;
    const compare = (quietRounds = 0, watchedBefore = NaN) => {
      const missed = changesBetween(known, fileVersionsBelow(folders, isUnwatched));
      for (const [event, path] of missed) {
        watcher.emit(event, path);
        watcher.emit('all', event, path);
      }
      const watched = watcher.getWatched();
      const paths = pathsIn(watched);
      const isQuiet = missed.length === 0 && paths.size === watchedBefore;
      const rounds = isQuiet ? quietRounds + 1 : 0;
      const unwatched = [...known.keys()].filter((path) => !paths.has(path));
      if (isQuiet) watcher.add(foldersAbove(unwatched, watched, folders));
      if (rounds < QUIET_ROUNDS[unwatched.length === 0 ? 'all' : 'some'])
        compareAfterPause(rounds, paths.size);
    };
    const compareAfterPause = (...state: Parameters<typeof compare>) => {
      clearTimeout(timer);
      timer = setTimeout(compare, PAUSE, ...state).unref();
    };
    watcher.on('all', (event, path) => {
      const version = fileVersion(path);
      if (event === 'addDir') compareAfterPause();
      else if (version === undefined) known.delete(path);
      else known.set(path, version);
    });
    compare();
  };
}

function changesBetween(before: Versions, now: Versions): Change[] {
  const written = [...now].filter(([path, version]) => before.get(path) !== version);
  const removed = [...before.keys()].filter((path) => !now.has(path));
  return [
    ...written.map(([path]): Change => [before.has(path) ? 'change' : 'add', path]),
    ...removed.map((path): Change => ['unlink', path]),
  ];
}

function pathsIn(watched: Watched): ReadonlySet<string> {
  const paths = Object.entries(watched).map(([folder, names]) =>
    names.map((name) => join(folder, name)),
  );
  return new Set(paths.flat());
}

/**
 * Returns the folders that the watcher must read again to find files.
 * @param roots the folders that it watches with everything below
 */
function foldersAbove(
  files: readonly string[],
  watched: Watched,
  roots: readonly string[],
): string[] {
  const folders = new Set<string>();
  for (const file of files) {
    let folder = dirname(file);
    while (!watched[folder] && !roots.includes(folder)) folder = dirname(folder);
    folders.add(folder);
  }
  return [...folders];
}
