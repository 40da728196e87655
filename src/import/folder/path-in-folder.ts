import { posix } from 'node:path';

/** Returns a path in the source folder; undefined for one that leaves it. */
export function pathInFolder(...parts: readonly string[]): string | undefined {
  const joined = posix.normalize(posix.join(...parts));
  const path = joined === '.' ? '' : joined;
  return path === '..' || path.startsWith('../') || path.startsWith('/')
    ? undefined
    : path.replace(/\/$/, '');
}
