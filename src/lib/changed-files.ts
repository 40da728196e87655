import type { SpawnSyncReturns } from 'node:child_process';
import { UserError } from './problem.ts';
import { gitError, runGit } from './run-git.ts';

/** A file that exists both before and after a change. */
export type ChangedFile = {
  /** Current path below the folder, with slashes. */
  readonly path: string;
  /** Git's name for the earlier content. */
  readonly before: string;
};

/**
 * Returns the files below a folder that differ from the last commit that this branch shares with
 * another one. Follows moved files and includes uncommitted edits.
 * @param ref names a commit, branch or tag
 * @throws UserError when git is missing, the folder is in no repository, or the reference or its
 *   history is missing
 */
export function changedFiles(folder: string, ref: string): ChangedFile[] {
  const inside = runGit(folder, ['rev-parse', '--is-inside-work-tree']);
  if (inside.status !== 0)
    throw new UserError(
      `--since needs a git repository, but git cannot use ${folder}: ${gitError(inside)}`,
    );
  const commit = runGit(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ]);
  if (commit.status !== 0)
    throw new UserError(
      `Unknown --since "${ref}". ` +
        `Name a branch, a tag or a commit, for example origin/main.${historyHint(folder)}`,
    );
  const base = runGit(folder, ['merge-base', 'HEAD', textOf(commit)]);
  if (base.status !== 0)
    throw new UserError(
      `--since "${ref}" shares no commit with this branch. ` +
        `Name a branch with a common history.${historyHint(folder)}`,
    );
  const diff = runGit(folder, [
    'diff',
    '--raw',
    '-z',
    '--no-abbrev',
    '--find-renames',
    '--no-ext-diff',
    '--no-textconv',
    '--ignore-submodules',
    '--relative',
    textOf(base),
    '--',
    '.',
  ]);
  if (diff.status !== 0) throw new UserError(`git cannot compare with "${ref}": ${gitError(diff)}`);
  return parseRawDiff(diff.stdout.toString('utf8'));
}

/**
 * Returns the contents of files by git's names of them. Leaves out contents that git does not have.
 * @throws UserError when git fails
 */
export function contentsOf(folder: string, names: readonly string[]): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  if (names.length === 0) return contents;
  const result = runGit(folder, ['cat-file', '--batch'], { input: `${names.join('\n')}\n` });
  if (result.status !== 0)
    throw new UserError(`git cannot read earlier versions: ${gitError(result)}`);
  const output = result.stdout;
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at);
    const [name = '', type, size = ''] = output.subarray(at, end).toString('utf8').split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    contents.set(name, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}

/**
 * Returns whether a work tree has nothing uncommitted, new files included; undefined outside of a
 * repository.
 */
export function isWorkTreeClean(folder: string): boolean | undefined {
  const { status, stdout } = runGit(folder, ['status', '--porcelain', '--', '.']);
  return status === 0 ? stdout.length === 0 : undefined;
}

/**
 * https://git-scm.com/docs/diff-format: `:modes names status`, then one path, or two for a moved
 * file, each ended by NUL.
 */
function parseRawDiff(output: string): ChangedFile[] {
  const parts = output.split('\0');
  const files: ChangedFile[] = [];
  for (let at = 0; at < parts.length;) {
    const [, , before = '', , status = ''] = parts[at++]?.split(' ') ?? [];
    const first = parts[at++] ?? '';
    const path = /^[RC]/.test(status) ? (parts[at++] ?? '') : first;
    if (/^[MR]/.test(status)) files.push({ path, before });
  }
  return files;
}

/** CI jobs often check out only the last commit. */
function historyHint(folder: string): string {
  return textOf(runGit(folder, ['rev-parse', '--is-shallow-repository'])) === 'true'
    ? ' This clone is shallow: fetch the whole history (fetch-depth: 0).'
    : '';
}

function textOf({ stdout }: SpawnSyncReturns<Buffer>): string {
  return stdout.toString('utf8').trim();
}
