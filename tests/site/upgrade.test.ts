import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectUpgraded, ownersProject } from '../support/owners-project.ts';
import type { Releases, Tree } from '../support/release-trees.ts';
import { editPackage, makeReleases, RELEASE } from '../support/release-trees.ts';
import { commitAll, git, runUpgrade } from '../support/run-upgrade.ts';

let releases: Releases;
let whole: Releases;
beforeAll(() => {
  releases = makeReleases('small');
  whole = makeReleases('whole');
});
afterAll(() => {
  releases.remove();
  whole.remove();
});

const BRANCH = `upgrade-${RELEASE}`;
const quick = { NPM_RUNS_NOTHING: '1' };

test('an owner upgrades from a folder, and the result passes check and build', async () => {
  const project = whole.clone();
  commitAll(project.path, 'Clone of Handrail');
  const changed = ownersProject(whole);
  rmSync(join(project.path, 'articles'), { recursive: true });
  rmSync(join(project.path, 'docs'), { recursive: true });
  execFileSync('cp', ['-R', `${changed.path}/.`, project.path]);
  commitAll(project.path);

  const base = whole.earlier.path;
  const args = ['--from', whole.release.path, '--base', base];
  const { status, stdout, stderr, npm } = await runUpgrade(project.path, args);
  expect(`${stdout}${stderr}`).toContain('Check and build passed');
  expect(status).toBe(0);
  expectUpgraded(project, whole);
  // Each command also sees to it that the packages are installed.
  const commands = npm.map((line) => line.replace(/--out .*/, '--out'));
  expect([...new Set(commands)]).toEqual([
    'install --package-lock-only --loglevel=error',
    'ci --loglevel=error',
    'run editors',
    'ci --loglevel=error --no-audit --no-fund --prefer-offline',
    'run check',
    'run build -- --out',
  ]);
  expect(stdout).toContain('- News.');
  expect(stdout).not.toContain('- Old.');
  expect(stdout).toContain('docs/guide.md stays deleted');
  expect(project.read('.pages.yml')).toContain('articles/en/');
  expect(git(project.path, 'log', '--format=%s', 'main..')).toBe(
    `Upgrade Handrail from 0.1.0 to ${RELEASE}`,
  );
});

/** A tarball of a release, with or without the files that npm leaves out. */
function pack(tree: Tree, by: 'npm' | 'tar'): string {
  const folder = join(releases.folder, by);
  mkdirSync(folder, { recursive: true });
  if (by === 'tar') {
    const name = `${tree.path.split('/').at(-1)}.tgz`;
    const args = ['--exclude=node_modules', '-czf', join(folder, name), '-C', releases.folder];
    execFileSync('tar', [...args, tree.path.split('/').at(-1) ?? '']);
    return join(folder, name);
  }
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: tree.path });
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
}

test('a tarball finds the earlier one beside it, and needs no common history', async () => {
  pack(releases.earlier, 'tar');
  const project = ownersProject(releases);
  commitAll(project.path);
  const from = pack(releases.release, 'tar');
  const { stderr, status } = await runUpgrade(project.path, ['--from', from], quick);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expectUpgraded(project, releases);
  expect(project.read('package-lock.json')).toContain('"name": "acme-help"');
});

test('a tarball of npm pack keeps the files that npm leaves out', async () => {
  const project = ownersProject(releases);
  project.edit('.gitignore', (text) => `${text}/acme\n`);
  commitAll(project.path);
  const args = ['--from', pack(releases.release, 'npm'), '--base', releases.earlier.path];
  const { stderr, status, npm } = await runUpgrade(project.path, args, quick);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(project.read('.gitignore')).toBe(`${releases.release.read('.gitignore')}/acme\n`);
  expect(project.has('.npmrc')).toBe(true);
  expect(project.has('package-lock.json')).toBe(true);
  expect(npm[0]).toContain('install --package-lock-only');
});

test('a git repository has both releases as tags, and the newest one is taken', async () => {
  const upstream = releases.clone();
  commitAll(upstream.path, 'Release 0.1.0');
  git(upstream.path, 'tag', 'v0.1.0');
  git(upstream.path, 'rm', '-r', '--quiet', '.');
  execFileSync('cp', ['-R', `${releases.release.path}/.`, upstream.path]);
  commitAll(upstream.path, 'The release');
  git(upstream.path, 'tag', `v${RELEASE}`);
  const url = `file://${upstream.path}`;

  const project = ownersProject(releases);
  editPackage(project, (json) => {
    json.handrail = Object.assign({ release: '0.1.0' }, { source: url });
  });
  commitAll(project.path);
  const { stderr, status } = await runUpgrade(project.path, [], quick);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expectUpgraded(project, releases);

  const again = await runUpgrade(project.path, [], quick);
  expect(again.stdout).toBe(`Release ${RELEASE} is installed already.\n`);
});

test('a release upgrades another project, in a folder of a repository', async () => {
  const outer = join(releases.folder, 'outer');
  mkdirSync(outer);
  const made = ownersProject(releases);
  execFileSync('cp', ['-R', made.path, join(outer, 'help')]);
  rmSync(join(outer, 'help/scripts'), { recursive: true });
  execFileSync('touch', [join(outer, 'other.txt')]);
  commitAll(outer);
  const args = ['--into', join(outer, 'help'), '--base', releases.earlier.path];
  const { stderr, status } = await runUpgrade(releases.release.path, args, quick);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const files = git(outer, 'ls-tree', '-r', '--name-only', BRANCH).split('\n');
  expect(files).toContain('other.txt');
  expect(files).toContain('help/src/text/summary.ts');
  expect(files.filter((file) => file.startsWith('src/'))).toEqual([]);
  // The owner had removed the program; what the release did not change stays removed.
  expect(files.filter((file) => file.startsWith('help/scripts/'))).toEqual([]);
});
