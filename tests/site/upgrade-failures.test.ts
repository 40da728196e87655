import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownersProject } from '../support/owners-project.ts';
import type { Releases, Tree } from '../support/release-trees.ts';
import { makeReleases, RELEASE } from '../support/release-trees.ts';
import { commitAll, git, runUpgrade } from '../support/run-upgrade.ts';

let releases: Releases;
beforeAll(() => {
  releases = makeReleases('small');
});
afterAll(() => releases.remove());

const BRANCH = `upgrade-${RELEASE}`;
const quick = { NPM_RUNS_NOTHING: '1' };

/** Expects everything to be as before the upgrade. */
function expectUntouched(project: Tree, head: string): void {
  expect(git(project.path, 'branch', '--show-current')).toBe('main');
  expect(git(project.path, 'rev-parse', 'HEAD')).toBe(head);
  expect(git(project.path, 'status', '--porcelain')).toBe('');
}

test('lines that both changed get markers and a list, and the way back is open', async () => {
  const project = ownersProject(releases);
  project.edit('src/lib/problem.ts', (text) => text.replace('// A line of', '// Our line of'));
  project.edit('src/lib/gone.ts', (text) => `${text}// Ours.\n`);
  commitAll(project.path);
  const head = git(project.path, 'rev-parse', 'HEAD');
  const args = ['--from', releases.release.path, '--base', releases.earlier.path];
  const { status, stdout, npm } = await runUpgrade(project.path, args, quick);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^src\/lib\/problem\.ts {2}You and the release changed the same lines/m);
  expect(stdout).toMatch(/^src\/lib\/gone\.ts {2}You changed this file, and the release removed/m);
  expect(npm).toEqual([]);
  expect(git(project.path, 'branch', '--show-current')).toBe(BRANCH);
  const text = project.read('src/lib/problem.ts');
  expect(text).toContain('<<<<<<< yours\n// Our line of the earlier release.\n');
  expect(text).toContain(`>>>>>>> handrail-${RELEASE}\n`);
  expect(project.read('src/lib/gone.ts')).toContain('// Ours.');

  git(project.path, 'switch', '--quiet', '-');
  expectUntouched(project, head);

  const again = await runUpgrade(project.path, args, quick);
  expect(again.stderr).toContain(`git branch -D ${BRANCH}`);
  expect(again.status).toBe(1);
});

test.each([
  ['ci', false, 'npm ci failed'],
  ['run editors', true, 'npm run editors failed'],
  ['run check', true, 'npm run check failed'],
  ['run build', true, 'npm run build failed'],
])('when npm %s fails, the project is as it was', async (command, isKept, message) => {
  const project = ownersProject(releases);
  commitAll(project.path);
  const head = git(project.path, 'rev-parse', 'HEAD');
  const args = ['--from', releases.release.path, '--base', releases.earlier.path];
  const { status, stdout } = await runUpgrade(project.path, args, {
    ...quick,
    NPM_FAILS: command,
  });
  expect(stdout).toContain(message);
  expect(status).toBe(1);
  expectUntouched(project, head);
  expect(git(project.path, 'branch', '--list', BRANCH) !== '').toBe(isKept);
});
