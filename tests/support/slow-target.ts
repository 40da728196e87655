import { setTimeout as wait } from 'node:timers/promises';
import { folderTarget } from '../../src/publish/folder-target.ts';
import type { Target } from '../../src/publish/target.ts';

/**
 * A folder to which files come one after the other, as they do over a network.
 * @param perFile milliseconds for each file
 */
export function slowTarget(folder: string, perFile: number): Target {
  const target = folderTarget(folder);
  let line = Promise.resolve();
  return {
    ...target,
    put(...file) {
      line = line.then(() => wait(perFile)).then(() => target.put(...file));
      return line;
    },
  };
}
