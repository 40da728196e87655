import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UserError } from './problem.ts';

/**
 * Checks that a file can be created before a command starts its work.
 * @throws UserError when its folder does not exist
 */
export function requireFolderOf(out: string): void {
  if (existsSync(dirname(resolve(out)))) return;
  throw new UserError(
    `The folder of ${out} does not exist. Create it, or use another file with --out.`,
  );
}
