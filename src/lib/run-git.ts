import type { SpawnSyncReturns } from 'node:child_process';
import { spawnSync } from 'node:child_process';
import { UserError } from './problem.ts';

/** Maximum size of git's output, in bytes. */
const MAX_ANSWER = 2 ** 30;

/** What a call of git gets besides its arguments. */
export type GitInput = {
  /** For stdin. */
  readonly input?: string | Uint8Array;
  /** Variables added to those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
};

/**
 * Runs git in a folder and waits for it. Messages are in English.
 * @returns the exit status, which may not be 0, and the output
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
 * Runs git and returns its output without the final line break.
 * @throws UserError with the first line of git's error message when it fails
 */
export function gitText(folder: string, args: readonly string[], given: GitInput = {}): string {
  const result = runGit(folder, args, given);
  if (result.status !== 0)
    throw new UserError(`git ${commandIn(args)} failed: ${gitError(result)}`);
  return result.stdout.toString('utf8').replace(/\n$/, '');
}

/** Returns the command among git's arguments, which follows settings and a folder. */
function commandIn(args: readonly string[]): string {
  const isOption = (arg?: string) => arg === '-c' || arg === '-C';
  return args.find((arg, index) => !isOption(arg) && !isOption(args[index - 1])) ?? '';
}

/** Returns the first line of the error output of a failed run. */
export function gitError({ stderr }: SpawnSyncReturns<Buffer>): string {
  return stderr.toString('utf8').trim().split('\n', 1)[0] ?? '';
}
