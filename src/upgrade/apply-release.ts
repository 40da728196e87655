import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../lib/problem.ts';
import { changelogBetween } from './changelog.ts';
import { describeConflicts } from './conflicts.ts';
import type { Failure } from './install-upgrade.ts';
import { installUpgrade } from './install-upgrade.ts';
import { mergeTrees } from './merge-trees.ts';
import { migrationsBetween } from './migrations/all-migrations.ts';
import { fileReader, ownerFiles } from './migration.ts';
import { hasBranch, openOwnerProject } from './owner-project.ts';
import type { Release } from './release.ts';
import { openScratchRepository } from './scratch-repository.ts';

/** The result of an upgrade. */
export type UpgradeReport = {
  readonly branch: string;
  /** Sentences about changes and remaining work. */
  readonly notes: readonly string[];
  /** What could not be merged: `path  what to do`. */
  readonly conflicts: readonly string[];
  /** The step after the merge that failed; undefined when there was none, or after conflicts. */
  readonly failure: Failure | undefined;
  /** Sections of the changelog for the releases between. */
  readonly changelog: string;
};

/**
 * Merges a release into the project on a new branch. Without conflicts, installs and tests it
 * there. When a step fails, the owner's branch and files are unchanged. The new branch stays if its
 * files caused the failure.
 * @param scratch folder to work in
 * @throws UserError when the project cannot be upgraded as it is
 */
export function applyRelease(
  folder: string,
  base: Release,
  release: Release,
  scratch: string,
): UpgradeReport {
  const project = openOwnerProject(folder);
  const branch = `upgrade-${release.version}`;
  if (hasBranch(folder, branch))
    throw new UserError(
      `The branch ${branch} exists already. Merge it, or delete it with ` +
        `git branch -D ${branch}, then upgrade.`,
    );

  const repository = openScratchRepository(mkdtempSync(join(scratch, 'merge-')), project.objects);
  const trees = {
    base: repository.entriesOf(repository.treeOfFolder(base.folder)),
    release: repository.entriesOf(repository.treeOfFolder(release.folder)),
  };
  const files = ownerFiles(repository, repository.entriesOf(project.tree));
  const context = {
    files,
    base: fileReader(repository, trees.base),
    release: fileReader(repository, trees.release),
  };
  const migrations = migrationsBetween(base.version, release.version);
  const migrated = migrations.flatMap(({ migrate }) => migrate(context));
  const labels = { owner: 'yours', release: `handrail-${release.version}` };
  const merged = mergeTrees(repository, { ...trees, owner: files.entries }, labels);

  const read = fileReader(repository, merged.entries);
  const conflicts = describeConflicts(merged.unmerged, (path) =>
    /^<{7} yours/m.test(read(path) ?? ''),
  );
  const notes = [
    ...migrated,
    ...merged.notes.map((note) => `package.json: ${note}`),
    ...conflicts.deleted.map((path) => `${path} stays deleted; the release changed it.`),
  ];

  const title = `Upgrade Handrail from ${base.version} to ${release.version}`;
  project.commitTo(branch, repository.treeOf(merged.entries), `${title}\n`);
  const news = context.release('CHANGELOG.md') ?? '';
  const changelog = changelogBetween(news, base.version, release.version);
  const report = { branch, notes, conflicts: conflicts.lines, changelog };
  if (conflicts.lines.length > 0) return { ...report, failure: undefined };

  const failure = installUpgrade(project, merged.needsNewLock);
  if (failure) project.goBack(failure.isOfFiles ? {} : { deleteBranch: branch });
  return { ...report, failure };
}
