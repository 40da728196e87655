import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Releases, Tree } from '../support/release-trees.ts';
import { makeReleases, RELEASE } from '../support/release-trees.ts';
import { commitAll, git, runUpgrade } from '../support/run-upgrade.ts';

let releases: Releases;
beforeAll(() => {
  releases = makeReleases('small');
});
afterAll(() => releases.remove());

const quick = { NPM_RUNS_NOTHING: '1' };

const refusals: readonly (readonly [
  what: string,
  prepare: (project: Tree) => void,
  args: (releases: Releases) => readonly string[],
  status: number,
  message: RegExp,
])[] = [
  [
    'a changed file',
    (project) => project.write('README.md', 'Changed.\n'),
    ({ release }) => ['--from', release.path],
    1,
    /^There are uncommitted changes, such as README\.md\. Commit or stash them, then upgrade\.$/,
  ],
  [
    'a new file',
    (project) => project.write('notes.txt', 'New.\n'),
    ({ release }) => ['--from', release.path],
    1,
    /^There are uncommitted changes, such as notes\.txt\./,
  ],
  [
    'a folder outside of git',
    (project) => rmSync(join(project.path, '.git'), { recursive: true }),
    ({ release }) => ['--from', release.path],
    1,
    /is not in a git repository\. Run git init/,
  ],
  [
    'no source at all',
    () => undefined,
    () => [],
    1,
    /^package\.json does not say where releases come from\./,
  ],
  [
    'a source that is not there',
    () => undefined,
    () => ['--from', '/nowhere/at-all'],
    1,
    /^"\/nowhere\/at-all" is not a folder, tarball or git URL\./,
  ],
  [
    'a folder that is no release',
    () => undefined,
    ({ release }) => ['--from', join(release.path, 'src')],
    1,
    /src is not a release of Handrail: it has no package\.json\.$/,
  ],
  [
    'a tarball that is cut short',
    (project) => {
      project.write('.git/cut.tgz', 'not a tarball');
    },
    () => ['--from', '.git/cut.tgz'],
    1,
    /cut\.tgz is not a whole tarball/,
  ],
  [
    'a base that is nowhere',
    () => undefined,
    ({ release }) => ['--from', release.path],
    1,
    /^Release 0\.1\.0, which this project comes from, was not found\. .* with --base\./,
  ],
  [
    'another release than was asked for',
    () => undefined,
    ({ release }) => ['9.9.9', '--from', release.path],
    1,
    new RegExp(`is release ${RELEASE.replaceAll('.', '\\.')}, not 9\\.9\\.9\\.`),
  ],
  [
    'the release that is there',
    () => undefined,
    ({ earlier }) => ['--from', earlier.path],
    0,
    /^Release 0\.1\.0 is installed already\.$/,
  ],
  ['no version', () => undefined, () => ['next'], 2, /^"next" is no version\./],
  ['two versions', () => undefined, () => ['0.2.0', '0.3.0'], 2, /^Name one version/],
  ['an unknown flag', () => undefined, () => ['--form', 'x'], 2, /Did you mean --from\?/],
];

test.each(refusals)(
  '%s is refused in a sentence',
  async (_what, prepare, args, expected, message) => {
    const project = releases.clone();
    commitAll(project.path);
    const head = git(project.path, 'rev-parse', 'HEAD');
    prepare(project);
    const values = { ...quick, NPM_FAILS: 'pack' };
    const { status, stdout, stderr } = await runUpgrade(project.path, args(releases), values);
    expect(`${stdout}${stderr}`.trim()).toMatch(message);
    expect(status).toBe(expected);
    if (!project.has('.git')) return;
    expect(git(project.path, 'rev-parse', 'main')).toBe(head);
    expect(git(project.path, 'branch', '--format=%(refname:short)')).toBe('main');
  },
);

test('the status lists product files that differ, without a network or a repository', async () => {
  const project = releases.clone();
  const before = await runUpgrade(project.path, ['--status', '--from', releases.earlier.path]);
  expect(before.stdout).toBe('Product files that differ from release 0.1.0: 0\n');

  project.write('README.md', 'Ours.\n');
  project.write('articles/en/basics/ours.md', 'Ours.\n');
  project.edit('src/components/SiteFooter.astro', (text) => `${text}<!-- Ours. -->\n`);
  project.edit('src/styles/print.css', (text) => `${text}/* Ours. */\n`);
  project.write('src/lib/ours.ts', 'export const ours = 1;\n');
  rmSync(join(project.path, 'src/lib/gone.ts'));
  const { stdout, status } = await runUpgrade(project.path, [
    '--status',
    '--from',
    releases.earlier.path,
  ]);
  expect(stdout.trim().split('\n')).toEqual([
    'Product files that differ from release 0.1.0: 4',
    'changed src/components/SiteFooter.astro  (better in src/overrides/SiteFooter.astro)',
    'deleted src/lib/gone.ts',
    'added   src/lib/ours.ts',
    'changed src/styles/print.css  (better in src/theme.css)',
  ]);
  expect(status).toBe(0);
});
