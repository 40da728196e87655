import { withPartsOf } from './marked-parts.ts';
import { hasOtherPackages, mergePackageJson, renameLock } from './merge-package-json.ts';
import { fileReader } from './migration.ts';
import { isNeeded, leftOutByNpm, ownershipOf } from './ownership.ts';
import type { Entries, Entry, Labels, ScratchRepository, Unmerged } from './scratch-repository.ts';

/** The files of the recorded release, the owner and the new release. */
export type Trees = {
  readonly base: Entries;
  readonly owner: Entries;
  readonly release: Entries;
};

/** The owner's project with the new release in it. */
export type MergedProject = {
  readonly entries: Entries;
  readonly unmerged: readonly Unmerged[];
  /** Whether the packages differ from the release's lock file. */
  readonly needsNewLock: boolean;
  /** Sentences for the owner. */
  readonly notes: readonly string[];
};

const LOCK = 'package-lock.json';
const PACKAGE = 'package.json';

/**
 * Merges a release into the owner's project, each file by the ownership table.
 * @throws UserError when git fails
 * @throws SyntaxError when a package.json is not JSON
 */
export function mergeTrees(
  repository: ScratchRepository,
  trees: Trees,
  labels: Labels,
): MergedProject {
  const read = {
    base: fileReader(repository, trees.base),
    owner: fileReader(repository, trees.owner),
    release: fileReader(repository, trees.release),
  };
  const releasePackage = read.release(PACKAGE) ?? '{}';
  const merged = mergePackageJson(
    read.base(PACKAGE) ?? '{}',
    read.owner(PACKAGE) ?? '{}',
    releasePackage,
  );

  const kept = new Map<string, Entry>();
  const sides = { base: new Map<string, Entry>(), owner: new Map(), release: new Map() };
  const put = (path: string, entries: { [Side in keyof Trees]: Entry | undefined }) => {
    for (const side of ['base', 'owner', 'release'] as const)
      if (entries[side]) sides[side].set(path, entries[side]);
  };

  const paths = new Set(Object.values(trees).flatMap((entries) => [...entries.keys()]));
  for (const path of paths) {
    const [base, owner, release] = [trees.base, trees.owner, trees.release].map((entries) =>
      entries.get(path),
    );
    switch (ownershipOf(path)) {
      case 'owner': {
        const brought = !base && isNeeded(path) ? release : undefined;
        const entry = owner ?? brought;
        if (entry) kept.set(path, entry);
        break;
      }
      case 'by key':
        put(path, { base: owner, owner, release: repository.write(merged.text) });
        break;
      case 'lock': {
        const lock = release && repository.write(renameLock(repository.read(release), merged.text));
        put(path, { base: owner, owner, release: lock ?? owner });
        break;
      }
      case 'generated':
        put(path, { base: owner, owner, release });
        break;
      case 'marked': {
        const parts = read.release(path) ?? '';
        const withParts = (entry: Entry | undefined) =>
          entry && repository.write(withPartsOf(repository.read(entry), parts), entry.mode);
        put(path, { base: withParts(base), owner: withParts(owner), release });
        break;
      }
      case 'merged':
        if (!leftOutByNpm.includes(path) || (base && release)) put(path, { base, owner, release });
        else put(path, { base: owner ?? base, owner, release: owner ?? release });
    }
  }

  const { tree, unmerged } = repository.merge(
    {
      base: repository.treeOf(sides.base),
      owner: repository.treeOf(sides.owner),
      release: repository.treeOf(sides.release),
    },
    labels,
  );
  return {
    entries: new Map([...repository.entriesOf(tree), ...kept]),
    unmerged,
    needsNewLock: !trees.release.has(LOCK) || hasOtherPackages(merged.text, releasePackage),
    notes: merged.notes,
  };
}
