import { lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../lib/problem.ts';
import type { GitInput } from '../lib/run-git.ts';
import { gitText, runGit } from '../lib/run-git.ts';

/** A file of a tree: git's mode and object name. */
export type Entry = { readonly mode: string; readonly id: string };

/** The files of a tree by their paths, with slashes. */
export type Entries = ReadonlyMap<string, Entry>;

/** A path that a merge could not resolve, with the sides that contain it. */
export type Unmerged = {
  readonly path: string;
  readonly inBase: boolean;
  readonly inOwner: boolean;
  readonly inRelease: boolean;
};

/** The result of a merge: a tree with conflict markers. */
export type Merge = { readonly tree: string; readonly unmerged: readonly Unmerged[] };

/** A temporary repository that shares only the object store with the owner's. */
export type ScratchRepository = {
  /**
   * @returns git's name of a tree with the files of a folder, without packages, the built site and
   * what its `.gitignore` names
   */
  treeOfFolder(folder: string): string;
  entriesOf(tree: string): Entries;
  treeOf(entries: Entries): string;
  read(entry: Entry): string;
  /** Stores a text as the content of a file. */
  write(text: string, mode?: string): Entry;
  /** Merges two trees that were made from a third. */
  merge(trees: { base: string; owner: string; release: string }, labels: Labels): Merge;
};

/** Names of the two sides in conflict markers; valid branch names. */
export type Labels = { readonly owner: string; readonly release: string };

/** Settings of the machine and the user must not affect a merge. */
const ENVIRONMENT = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Handrail',
  GIT_AUTHOR_EMAIL: 'handrail@localhost',
  GIT_COMMITTER_NAME: 'Handrail',
  GIT_COMMITTER_EMAIL: 'handrail@localhost',
};

/** A renamed folder does not move files that only the owner added. */
const MERGE_SETTINGS = [
  ['core.autocrlf', 'false'],
  ['core.excludesFile', '/dev/null'],
  ['merge.directoryRenames', 'false'],
  ['merge.renameLimit', '20000'],
  ['merge.conflictStyle', 'merge'],
  ['advice.mergeConflict', 'false'],
].flatMap(([key, value]) => ['-c', `${key}=${value}`]);

/**
 * Opens a new repository in an empty folder.
 * @param objects folder where contents are stored and found; the repository's own when undefined
 */
export function openScratchRepository(folder: string, objects?: string): ScratchRepository {
  const gitFolder = join(folder, 'repository.git');
  const workTree = join(folder, 'merged');
  mkdirSync(workTree, { recursive: true });
  gitText(folder, ['init', '--quiet', '--bare', gitFolder], { environment: ENVIRONMENT });
  // Every file keeps its bytes, regardless of git attributes.
  mkdirSync(join(gitFolder, 'info'), { recursive: true });
  writeFileSync(join(gitFolder, 'info/attributes'), '* -text -filter -ident !merge\n');
  // In `git add`, a path to leave out is an error if `.gitignore` names it, too.
  writeFileSync(join(gitFolder, 'info/exclude'), '/node_modules\n/dist\n');
  const environment = {
    ...ENVIRONMENT,
    GIT_DIR: gitFolder,
    ...(objects !== undefined && { GIT_OBJECT_DIRECTORY: resolve(objects) }),
  };
  const git = (args: readonly string[], given: GitInput = {}) =>
    gitText(workTree, [...MERGE_SETTINGS, ...args], {
      ...given,
      environment: { ...environment, ...given.environment },
    });
  let number = 0;
  const withIndex = () => ({ GIT_INDEX_FILE: join(gitFolder, `index-${number++}`) });

  const treeOf = (entries: Entries) => {
    const environment = withIndex();
    const lines = [...entries].map(([path, { mode, id }]) => `${mode} ${id}\t${path}\0`);
    git(['update-index', '-z', '--index-info'], { input: lines.join(''), environment });
    return git(['write-tree'], { environment });
  };

  return {
    treeOfFolder(from) {
      const inFolder = { environment: { ...withIndex(), GIT_WORK_TREE: resolve(from) } };
      git(['-C', resolve(from), 'add', '--all', '--', '.'], inFolder);
      return git(['write-tree'], inFolder);
    },
    entriesOf: (tree) => parseTree(git(['ls-tree', '-r', '-z', '--full-tree', tree])),
    treeOf,
    read: ({ id }) =>
      runGit(workTree, ['cat-file', 'blob', id], { environment }).stdout.toString('utf8'),
    write: (text, mode = '100644') => ({
      mode,
      id: git(['hash-object', '-w', '--stdin', '--no-filters'], { input: text }),
    }),
    merge(trees, labels) {
      const commit = (tree: string, parents: readonly string[]) =>
        git(['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])], {
          input: 'Upgrade\n',
        });
      const base = commit(trees.base, []);
      git(['branch', labels.owner, commit(trees.owner, [base])]);
      git(['branch', labels.release, commit(trees.release, [base])]);
      const inTree = { environment: { ...environment, GIT_WORK_TREE: workTree } };
      git(['checkout', '--quiet', '--force', labels.owner], inTree);
      const merging = ['merge', '--quiet', '--no-commit', '--no-ff', labels.release];
      const { status, stderr } = runGit(workTree, [...MERGE_SETTINGS, ...merging], inTree);
      const unmerged = parseUnmerged(git(['ls-files', '--unmerged', '-z'], inTree));
      if (status !== 0 && unmerged.length === 0)
        throw new UserError(`git could not merge: ${stderr.toString('utf8').trim()}`);
      for (const conflict of unmerged) {
        const file = join(workTree, conflict.path);
        if (isOwnersDeletion(conflict)) rmSync(file, { force: true });
        else nameOwnersSide(file, labels.owner);
      }
      git(['add', '--all', '--force'], inTree);
      return { tree: git(['write-tree'], inTree), unmerged };
    },
  };
}

/** The owner deleted a file that the release changed: it stays deleted. */
export function isOwnersDeletion({ inBase, inOwner, inRelease }: Unmerged): boolean {
  return inBase && !inOwner && inRelease;
}

/** Git labels the owner's side of a conflict HEAD. Bytes that are not UTF-8 stay as they are. */
function nameOwnersSide(file: string, label: string): void {
  const isFile = lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  if (!isFile) return;
  const text = readFileSync(file, 'latin1');
  const named = text.replaceAll(/^<{7} HEAD(?=\r?$)/gm, `<<<<<<< ${label}`);
  if (named !== text) writeFileSync(file, named, 'latin1');
}

/** Lines of `git ls-tree -z`: `mode type id`, a tab, the path. */
function parseTree(output: string): Entries {
  return new Map(
    output
      .split('\0')
      .filter((line) => line !== '')
      .map((line) => {
        const [facts = '', path = ''] = line.split('\t', 2);
        const [mode = '', , id = ''] = facts.split(' ');
        return [path, { mode, id }];
      }),
  );
}

/**
 * Lines of `git ls-files -u -z`: `mode id stage`, a tab, the path; stages 1 to 3 are base, owner
 * and release.
 */
function parseUnmerged(output: string): Unmerged[] {
  const stages = output
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [facts = '', path = ''] = line.split('\t', 2);
      return { path, stage: facts.split(' ')[2] };
    });
  return [...Map.groupBy(stages, ({ path }) => path)].map(([path, sides]) => ({
    path,
    inBase: sides.some(({ stage }) => stage === '1'),
    inOwner: sides.some(({ stage }) => stage === '2'),
    inRelease: sides.some(({ stage }) => stage === '3'),
  }));
}
