import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../lib/problem.ts';
import { gitText, runGit } from '../lib/run-git.ts';

/** The owner's project in its git repository, without uncommitted changes. */
export type OwnerProject = {
  readonly folder: string;
  /** Folder of the repository's objects. */
  readonly objects: string;
  /** Name of the tree with the project's files. */
  readonly tree: string;
  /** Commits a tree of the project on a new branch and switches to it. */
  commitTo(branch: string, tree: string, message: string): void;
  /** Adds later changes to the last commit. */
  amend(): void;
  /** Returns to the owner's branch. Drops uncommitted changes, and the new branch on request. */
  goBack(options?: { deleteBranch?: string }): void;
};

/**
 * Opens the project for an upgrade.
 * @throws UserError when the folder is not in a git repository, or has no commit, uncommitted
 *   changes or no git identity
 */
export function openOwnerProject(folder: string): OwnerProject {
  const git = (...args: string[]) => gitText(folder, args);
  requireCleanRepository(folder);
  const prefix = git('rev-parse', '--show-prefix');
  const branch = runGit(folder, ['symbolic-ref', '--quiet', '--short', 'HEAD'])
    .stdout.toString('utf8')
    .trim();
  const head = git('rev-parse', 'HEAD');
  const objects = resolve(folder, git('rev-parse', '--git-path', 'objects'));

  return {
    folder,
    objects,
    tree: git('rev-parse', prefix === '' ? 'HEAD^{tree}' : `HEAD:${prefix.replace(/\/$/, '')}`),
    commitTo(name, tree, message) {
      const whole = prefix === '' ? tree : withSubtree(folder, prefix, tree);
      const commit = gitText(folder, ['commit-tree', whole, '-p', head], { input: message });
      git('branch', '--no-track', name, commit);
      git('switch', '--quiet', name);
    },
    amend() {
      git('add', '--all');
      git('commit', '--quiet', '--amend', '--no-edit', '--no-verify', '--no-gpg-sign');
    },
    goBack({ deleteBranch } = {}) {
      git('add', '--all');
      git('reset', '--quiet', '--hard');
      if (branch === '') git('switch', '--quiet', '--detach', head);
      else git('switch', '--quiet', branch);
      if (deleteBranch !== undefined) git('branch', '--quiet', '-D', deleteBranch);
    },
  };
}

/** Returns whether the repository has a branch with this name. */
export function hasBranch(folder: string, name: string): boolean {
  return runGit(folder, ['rev-parse', '--verify', '--quiet', `refs/heads/${name}`]).status === 0;
}

function requireCleanRepository(folder: string): void {
  const inside = runGit(folder, ['rev-parse', '--is-inside-work-tree']);
  if (inside.stdout.toString('utf8').trim() !== 'true')
    throw new UserError(
      `${folder} is not in a git repository. Run git init, git add . and git commit, then upgrade.`,
    );
  if (runGit(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']).status !== 0)
    throw new UserError('The repository has no commit. Commit your files, then upgrade.');
  const changes = gitText(folder, ['status', '--porcelain']).split('\n').filter(Boolean);
  if (changes.length > 0)
    throw new UserError(
      `There are uncommitted changes, such as ${changes[0]?.slice(3)}. ` +
        'Commit or stash them, then upgrade.',
    );
  if (runGit(folder, ['var', 'GIT_COMMITTER_IDENT']).status !== 0)
    throw new UserError(
      'git does not know your name. Set user.name and user.email with git config, then upgrade.',
    );
}

/** Returns the tree of the last commit with another tree in one of its folders. */
function withSubtree(folder: string, prefix: string, tree: string): string {
  const top = gitText(folder, ['rev-parse', '--show-toplevel']);
  const index = resolve(folder, gitText(folder, ['rev-parse', '--git-path', 'handrail-index']));
  const git = (...args: string[]) => gitText(top, args, { environment: { GIT_INDEX_FILE: index } });
  try {
    git('read-tree', 'HEAD');
    git('rm', '--cached', '-r', '--quiet', '--', prefix);
    git('read-tree', `--prefix=${prefix}`, tree);
    return git('write-tree');
  } finally {
    rmSync(index, { force: true });
  }
}
