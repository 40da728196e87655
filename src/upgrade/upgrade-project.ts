import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../lib/problem.ts';
import { applyRelease } from './apply-release.ts';
import { fetchBase, fetchRelease } from './fetch-release.ts';
import { openOwnerProject } from './owner-project.ts';
import { reportLines } from './print-report.ts';
import { differencesFrom } from './project-status.ts';
import type { RecordedRelease, Release } from './release.ts';
import { recordedRelease } from './release.ts';
import { parseSource } from './release-source.ts';
import { compareVersions } from './version.ts';

/** Options of the command; sources in the form of `parseSource`. */
export type UpgradeRequest = {
  readonly version: string | undefined;
  readonly from: string | undefined;
  readonly base: string | undefined;
  /** Only reports how the project differs from its release. */
  readonly isStatus: boolean;
  /** Whether this program is that of the new release, working on another project. */
  readonly isOther: boolean;
};

/** The folder of this program. */
const OWN_FOLDER = resolve(import.meta.dirname, '../..');

/**
 * Upgrades a project. The installed program only fetches the new release, whose program does the
 * rest: it knows the migrations.
 * @param scratch empty folder to work in
 * @param say prints a line
 * @returns the exit status: 1 after conflicts or a failed step
 * @throws UserError when the project, a source or the version is not valid
 */
export function upgrade(
  folder: string,
  request: UpgradeRequest,
  scratch: string,
  say: (line: string) => void,
): number {
  const recorded = recordedRelease(folder);
  if (request.isStatus) return printStatus(folder, recorded, request, scratch, say);

  openOwnerProject(folder);
  const from = request.from ?? (request.isOther ? OWN_FOLDER : requireSource(recorded));
  const release = fetchRelease(parseSource(from), request.version, scratch);
  const order = compareVersions(release.version, recorded.version);
  if (order === 0) {
    say(`Release ${release.version} is installed already.`);
    return 0;
  }
  if (order < 0)
    throw new UserError(
      `Release ${release.version} is older than ${recorded.version}, which is installed. ` +
        'Name a newer one.',
    );

  const { source = from } = recorded;
  const sources = request.base === undefined ? [from, source] : [request.base];
  const base = fetchBase(recorded.version, sources, scratch);
  if (!request.isOther && existsSync(join(release.folder, 'scripts/upgrade.ts')))
    return handOver(folder, base, release);

  say(`Upgrading from ${base.version} to ${release.version} …`);
  const report = applyRelease(folder, base, release, scratch);
  for (const line of reportLines(report)) say(line);
  return report.failure || report.conflicts.length > 0 ? 1 : 0;
}

/**
 * Runs the new release's program with the packages that are installed here. Every release therefore
 * supports these three flags.
 */
function handOver(folder: string, base: Release, release: Release): number {
  symlinkSync(join(folder, 'node_modules'), join(release.folder, 'node_modules'), 'junction');
  const { status } = spawnSync(
    process.execPath,
    [
      join(release.folder, 'scripts/upgrade.ts'),
      ...['--into', folder, '--from', release.folder, '--base', base.folder],
    ],
    { stdio: 'inherit' },
  );
  return status ?? 1;
}

/** @throws UserError when the project does not say where releases come from */
function requireSource({ source }: RecordedRelease): string {
  if (source !== undefined) return source;
  throw new UserError(
    'package.json does not say where releases come from. Name a folder, a tarball or a git URL ' +
      'with --from, or set "source" of "handrail".',
  );
}

function printStatus(
  folder: string,
  recorded: RecordedRelease,
  { from, base: given }: UpgradeRequest,
  scratch: string,
  say: (line: string) => void,
): number {
  const sources = [given ?? from ?? requireSource(recorded)];
  const base = fetchBase(recorded.version, sources, scratch);
  const differences = differencesFrom(base, folder, scratch);
  say(`Product files that differ from release ${base.version}: ${differences.length}`);
  for (const { kind, path, better } of differences)
    say(`${kind.padEnd(8)}${path}${better === undefined ? '' : `  (better in ${better})`}`);
  return 0;
}
