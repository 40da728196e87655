import type { GitResult } from './git.ts';
import { git } from './git.ts';
import { UserError } from './problem.ts';

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
  const inside = git(folder, ['rev-parse', '--is-inside-work-tree']);
  if (inside.error !== undefined)
    throw new UserError(
      `--since needs a git repository, but git cannot use ${folder}: ${inside.error}`,
    );
  const commit = git(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ]);
  if (commit.error !== undefined)
    throw new UserError(
      `Unknown --since "${ref}". ` +
        `Name a branch, a tag or a commit, for example origin/main.${historyHint(folder)}`,
    );
  const base = git(folder, ['merge-base', 'HEAD', textOf(commit)]);
  if (base.error !== undefined)
    throw new UserError(
      `--since "${ref}" shares no commit with this branch. ` +
        `Name a branch with a common history.${historyHint(folder)}`,
    );
  const diff = git(folder, [
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
  if (diff.error !== undefined)
    throw new UserError(`git cannot compare with "${ref}": ${diff.error}`);
  return parseRawDiff(diff.output.toString('utf8'));
}

/**
 * Returns the contents of files by git's names of them. Leaves out contents that git does not have.
 * @throws UserError when git fails
 */
export function contentsOf(folder: string, names: readonly string[]): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  if (names.length === 0) return contents;
  const { error, output } = git(folder, ['cat-file', '--batch'], `${names.join('\n')}\n`);
  if (error !== undefined) throw new UserError(`git cannot read earlier versions: ${error}`);
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
  return textOf(git(folder, ['rev-parse', '--is-shallow-repository'])) === 'true'
    ? ' This clone is shallow: fetch the whole history (fetch-depth: 0).'
    : '';
}

function textOf({ output }: GitResult): string {
  return output.toString('utf8').trim();
}
