import type { SpawnSyncReturns } from 'node:child_process';
import { spawnSync } from 'node:child_process';
import { UserError } from './problem.ts';

/** Largest output of git, in bytes. */
const MAX_OUTPUT = 2 ** 30;

export type GitResult = {
  /** Undefined if git succeeded, else the last line of its error output. */
  readonly error: string | undefined;
  readonly output: Buffer;
};

/**
 * Runs git in a folder. Messages are in English and optional locks are not taken.
 * @param input text for standard input
 * @throws UserError when git is not installed or the folder does not exist
 */
export function git(folder: string, args: readonly string[], input = ''): GitResult {
  const result = spawnSync('git', args, {
    cwd: folder,
    input,
    maxBuffer: MAX_OUTPUT,
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
  });
  if (result.error)
    throw new UserError(`Cannot run git (${result.error.message}). Install git and try again.`);
  return { error: errorOf(result), output: result.stdout };
}

function errorOf({ status, stderr }: SpawnSyncReturns<Buffer>): string | undefined {
  return status === 0 ? undefined : (stderr.toString('utf8').trim().split('\n').at(-1) ?? '');
}
