import type { SpawnSyncReturns } from 'node:child_process';
import { UserError } from './problem.ts';
import { runGit } from './run-git.ts';

/** A file that exists at both times. */
export type ChangedFile = {
  /** Current path below the folder, with slashes. */
  readonly path: string;
  /** Git's id of the previous content. */
  readonly before: string;
};

/**
 * Returns the files below a folder that differ from the last commit that this branch shares with
 * another one. Recognizes moved files and includes uncommitted edits.
 * @param ref a commit, branch or tag
 * @throws UserError when git is missing, the folder is not in a repository, or the reference or its
 * history is missing
 */
export function changedFiles(folder: string, ref: string): ChangedFile[] {
  const inside = runGit(folder, ['rev-parse', '--is-inside-work-tree']);
  if (inside.status !== 0)
    throw new UserError(
      `--since needs a git repository, but ${folder} is not in one that git can use: ` +
        firstLine(inside.stderr),
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
      `Unknown branch, tag or commit "${ref}" in --since. Use one of this repository, for ` +
        `example origin/main. ${historyHint(folder)}`.trim(),
    );
  const base = runGit(folder, ['merge-base', 'HEAD', text(commit)]);
  if (base.status !== 0)
    throw new UserError(
      `"${ref}" in --since has no common commit with this branch. ` +
        (historyHint(folder) || 'Use another branch, tag or commit.'),
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
    text(base),
    '--',
    '.',
  ]);
  if (diff.status !== 0)
    throw new UserError(`git could not compare with "${ref}": ${firstLine(diff.stderr)}`);
  return parseRawDiff(diff.stdout.toString('utf8'));
}

/**
 * Returns contents by git's ids. Omits those that this repository does not have.
 * @throws UserError when git fails
 */
export function contentsOf(folder: string, names: readonly string[]): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  if (names.length === 0) return contents;
  const { status, stdout, stderr } = runGit(folder, ['cat-file', '--batch'], {
    input: `${names.join('\n')}\n`,
  });
  if (status !== 0)
    throw new UserError(`git could not read earlier versions: ${firstLine(stderr)}`);
  for (let at = 0; at < stdout.length;) {
    const end = stdout.indexOf(10, at);
    const [name = '', type, size = ''] = stdout.subarray(at, end).toString('utf8').split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    contents.set(name, stdout.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}

/**
 * Returns whether a work tree has no uncommitted changes, including new files; undefined outside a
 * repository.
 */
export function isWorkTreeClean(folder: string): boolean | undefined {
  const { status, stdout } = runGit(folder, ['status', '--porcelain', '--', '.']);
  return status === 0 ? stdout.length === 0 : undefined;
}

/**
 * https://git-scm.com/docs/diff-format: `:modes ids status`, then one path, or two for a moved
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

/** Repositories of CI jobs often contain only the last commit. */
function historyHint(folder: string): string {
  return text(runGit(folder, ['rev-parse', '--is-shallow-repository'])) === 'true'
    ? 'The history of this repository is incomplete: fetch all of it (fetch-depth: 0).'
    : '';
}

function text({ stdout }: SpawnSyncReturns<Buffer>): string {
  return stdout.toString('utf8').trim();
}

function firstLine(output: Buffer): string {
  return output.toString('utf8').trim().split('\n', 1)[0] ?? '';
}
