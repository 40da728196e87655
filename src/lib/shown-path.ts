import { relative, sep } from 'node:path';

/** Returns a path for messages: relative to the working directory, with slashes on every system. */
export function shownPath(file: string): string {
  return relative(process.cwd(), file).split(sep).join('/');
}
