import type { SpawnSyncReturns } from 'node:child_process';
import { spawnSync } from 'node:child_process';
import { UserError } from './problem.ts';

/** Most that git may answer, in bytes. */
const MAX_ANSWER = 2 ** 30;

/** What a call of git gets besides its arguments. */
export type GitInput = {
  /** For stdin. */
  readonly input?: string | Uint8Array;
  /** Variables on top of those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
};

/**
 * Runs git in a folder to its end, with messages in English.
 * @returns its exit status and what it printed; a status other than 0 is the caller's affair
 * @throws UserError when git cannot be started
 */
export function runGit(
  folder: string,
  args: readonly string[],
  { input = '', environment }: GitInput = {},
): SpawnSyncReturns<Buffer> {
  const result = spawnSync('git', args, {
    cwd: folder,
    input,
    maxBuffer: MAX_ANSWER,
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', ...environment },
  });
  if (result.error)
    throw new UserError(
      `git could not be run (${result.error.message}). Install git, then run the command again.`,
    );
  return result;
}

/**
 * Runs git and returns what it printed, without the line break at the end.
 * @throws UserError with the first line of git's own words when it fails
 */
export function gitText(folder: string, args: readonly string[], given: GitInput = {}): string {
  const result = runGit(folder, args, given);
  if (result.status !== 0) throw new UserError(`git ${args[0]} failed: ${gitError(result)}`);
  return result.stdout.toString('utf8').replace(/\n$/, '');
}

/** Returns the first line of the error output of a failed run. */
export function gitError({ stderr }: SpawnSyncReturns<Buffer>): string {
  return stderr.toString('utf8').trim().split('\n', 1)[0] ?? '';
}
