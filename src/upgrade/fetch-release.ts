import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../lib/problem.ts';
import { gitText, runGit } from '../lib/run-git.ts';
import type { Release } from './release.ts';
import { recordedRelease } from './release.ts';
import type { ReleaseSource } from './release-source.ts';
import { parseSource } from './release-source.ts';
import { runNpm } from './run-npm.ts';
import { compareVersions, isVersion } from './version.ts';

/** Folders that a copy of a release does not need. */
const NOT_COPIED = ['node_modules', 'dist', '.git', '.astro'];

/**
 * Copies a release into a new folder.
 * @param wanted version; the newest one when undefined
 * @param scratch folder for the copy
 * @throws UserError when the source has no such release
 */
export function fetchRelease(
  source: ReleaseSource,
  wanted: string | undefined,
  scratch: string,
): Release {
  const into = mkdtempSync(join(scratch, 'release-'));
  const folder = fetchers[source.kind](source.spec, wanted, into);
  const { version } = recordedRelease(folder, source.spec);
  if (wanted !== undefined && version !== wanted)
    throw new UserError(`${source.spec} is release ${version}, not ${wanted}.`);
  return { folder, version };
}

/**
 * Returns the release that a project comes from. Looks where the new release comes from, then where
 * package.json says.
 * @param sources to try, in order
 * @throws UserError when none has it
 */
export function fetchBase(version: string, sources: readonly string[], scratch: string): Release {
  const reasons: string[] = [];
  for (const text of new Set(sources)) {
    try {
      return fetchRelease(sourceOfBase(parseSource(text), version), version, scratch);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      reasons.push(error.message);
    }
  }
  throw new UserError(
    `Release ${version}, which this project comes from, was not found. Name its folder, ` +
      `tarball or git URL with --base. (${reasons.join(' ')})`,
  );
}

/** The tarball of the other release may be next to this one. */
function sourceOfBase(source: ReleaseSource, version: string): ReleaseSource {
  if (source.kind !== 'tarball') return source;
  const name = basename(source.spec).replace(/\d+\.\d+\.\d+/, version);
  const sibling = join(dirname(source.spec), name);
  return existsSync(sibling) ? { kind: 'tarball', spec: sibling } : source;
}

type Fetch = (spec: string, wanted: string | undefined, into: string) => string;

const fetchers: Readonly<Record<ReleaseSource['kind'], Fetch>> = {
  folder(spec, wanted, into) {
    const isWanted = wanted === undefined || recordedRelease(spec).version === wanted;
    if (!isWanted && hasTag(spec, wanted)) return fetchers.git(resolve(spec), wanted, into);
    cpSync(spec, into, {
      recursive: true,
      filter: (path) => !NOT_COPIED.includes(basename(path)) || resolve(path) === resolve(spec),
    });
    return into;
  },

  tarball(spec, _wanted, into) {
    const { status, stderr, error } = spawnSync('tar', ['-xf', resolve(spec), '-C', into], {
      encoding: 'utf8',
    });
    if (error) throw new UserError(`tar could not be run (${error.message}). Install it.`);
    if (status !== 0)
      throw new UserError(`${spec} is not a whole tarball: ${stderr.trim().split('\n', 1)[0]}`);
    // npm and git hosts put all files into one folder.
    const [top = '', ...others] = readdirSync(into);
    return others.length === 0 ? join(into, top) : into;
  },

  git(spec, wanted, into) {
    const version = wanted ?? newestTag(spec);
    const { status, stderr } = runGit(into, [
      ...['-c', 'advice.detachedHead=false', 'clone', '--quiet', '--depth', '1'],
      ...['--branch', `v${version}`, '--', spec, join(into, 'clone')],
    ]);
    if (status !== 0)
      throw new UserError(
        `${spec} has no tag v${version} that git can fetch: ${lastLine(stderr.toString('utf8'))}`,
      );
    return join(into, 'clone');
  },

  npm(spec, wanted, into) {
    const isUrl = spec.includes('://');
    const name = isUrl ? spec : `${spec}@${wanted ?? 'latest'}`;
    const packed = join(into, 'packed');
    mkdirSync(packed);
    const args = ['pack', name, '--pack-destination', packed, '--loglevel=error'];
    const { status, stderr } = runNpm(into, args, { quiet: true });
    const [tarball] = readdirSync(packed);
    if (status !== 0 || tarball === undefined)
      throw new UserError(
        `npm cannot fetch ${name} (${/npm error code (\w+)/.exec(stderr)?.[1] ?? status}). ` +
          'Check the connection, or name a folder, tarball or git URL with --from.',
      );
    return fetchers.tarball(join(packed, tarball), wanted, mkdtempSync(join(into, 'files-')));
  },
};

function hasTag(folder: string, version: string): boolean {
  const { status } = runGit(folder, ['rev-parse', '--verify', '--quiet', `refs/tags/v${version}`]);
  return status === 0;
}

function newestTag(url: string): string {
  const tags = gitText('.', ['ls-remote', '--tags', '--refs', '--', url, 'v*'])
    .split('\n')
    .map((line) => line.split('refs/tags/v')[1] ?? '')
    .filter(isVersion);
  const newest = tags.toSorted(compareVersions).at(-1);
  if (newest === undefined)
    throw new UserError(`${url} has no release: no tag is named like v0.2.0.`);
  return newest;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
