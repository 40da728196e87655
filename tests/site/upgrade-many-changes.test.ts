import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownershipOf } from '../../src/upgrade/ownership.ts';
import { expectUpgraded, ownersProject } from '../support/owners-project.ts';
import type { Releases } from '../support/release-trees.ts';
import { makeReleases } from '../support/release-trees.ts';
import { commitAll, runUpgrade } from '../support/run-upgrade.ts';

/** Files that the release changed, and every how many of them the owner changed as well. */
const CHANGED = 150;
const ALSO_CHANGED = 10;
const WORKFLOW = '.github/workflows/publish.yml';
const OF_OWNER = '\n// A line of the owner.\n';

/** What a file may have held before the release. The upgrade's program must run all the same. */
const before: readonly ((text: string) => string)[] = [
  (text) => `// A comment that the release removed.\n${text}`,
  (text) => text.replace('\n\n', '\n\n// A comment that the release removed.\n\n'),
  (text) => text.replace('/** Returns', '/** Gives back'),
  (text) => `${text}\nexport const isOfEarlier = Boolean;\n`,
];

let releases: Releases;
let changed: readonly string[] = [];

beforeAll(() => {
  releases = makeReleases('small');
  const { earlier, release } = releases;
  changed = ['src', 'scripts']
    .flatMap((folder) =>
      readdirSync(join(release.path, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(ts|js|mjs)$/.test(entry.name))
        .map((entry) => relative(release.path, join(entry.parentPath, entry.name))),
    )
    .filter((file) => ownershipOf(file) === 'merged' && earlier.has(file))
    .filter((file) => file !== 'src/lib/problem.ts')
    .slice(0, CHANGED);
  for (const [index, file] of changed.entries())
    earlier.edit(file, before[index % before.length] ?? String);
  earlier.write(WORKFLOW, 'on: push\n\njobs:\n  publish:\n    timeout-minutes: 30\n');
  release.write(WORKFLOW, 'on: push\n\njobs:\n  publish:\n    timeout-minutes: 45\n');
});
afterAll(() => releases.remove());

test('a release that changes many files brings no conflict and loses nothing', async () => {
  expect(changed).toHaveLength(CHANGED);
  const project = ownersProject(releases);
  const isAlsoChanged = (index: number) => index % ALSO_CHANGED === 0;
  const ofOwner = new Map(changed.map((file, index) => [file, isAlsoChanged(index)]));
  for (const [file, isOfOwner] of ofOwner)
    if (isOfOwner) project.edit(file, (text) => `${text}${OF_OWNER}`);
  project.edit(WORKFLOW, (text) => `# Our own server.\n${text}`);
  commitAll(project.path);

  const args = ['--from', releases.release.path, '--base', releases.earlier.path];
  const { status, stdout, stderr } = await runUpgrade(project.path, args, {
    NPM_RUNS_NOTHING: '1',
  });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).not.toContain('Conflicts');
  expectUpgraded(project, releases);
  for (const [file, isOfOwner] of ofOwner)
    expect
      .soft(project.read(file), file)
      .toBe(releases.release.read(file) + (isOfOwner ? OF_OWNER : ''));
  expect(project.read(WORKFLOW)).toBe(`# Our own server.\n${releases.release.read(WORKFLOW)}`);
});
