import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test as vitest } from 'vitest';
import { run, temporaryFolder } from '../support/run-command.ts';
import { copyProject } from '../support/temp-project.ts';

const project = copyProject();
const disks = temporaryFolder();
afterAll(() => [project, disks].forEach((folder) => folder.remove()));

const lines = (text: string) =>
  text.split('\n').filter((line) => line.trim() !== '' && !line.includes('similar-title'));

/** Puts a file system in memory at a folder until the test ends. */
function mount(folder: string, option: string): void {
  mkdirSync(folder, { recursive: true });
  if (!mounts(folder, option)) throw new Error(`Nothing could be mounted at ${folder}.`);
  onTestFinished(() => void unmount(folder));
}

function mounts(folder: string, option: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', option, 'tmpfs', folder]).status === 0;
}

function unmount(folder: string): boolean {
  return spawnSync('umount', [folder]).status === 0;
}

/** Only root may mount, and not in every container. */
const test = vitest.skipIf(!(mounts(disks.path, 'ro') && unmount(disks.path)));

const FULL = 'size=300k';
const READ_ONLY = 'ro';

test.each([
  ['build', ['--out'], FULL, /the disk is full \(ENOSPC\)/i],
  ['build', ['--out'], READ_ONLY, /: the file system is read-only \(EROFS\)\. Choose a writable/],
  ['publish-copy', ['dist'], FULL, /the disk is full \(ENOSPC\)/i],
  ['publish-copy', ['dist'], READ_ONLY, /read-only/],
] as const)(
  '%s %j to a disk with the option %s ends in one sentence',
  async (script, args, option, sentence) => {
    const disk = join(disks.path, 'disk');
    if (!existsSync(project.output)) await project.build();
    mount(disk, option);
    const { status, stderr } = await run(script, [...args, join(disk, 'site')], {}, project.path);
    expect([status, lines(stderr).length]).toEqual([1, 1]);
    expect(stderr).toMatch(sentence);
    if (script === 'build') expect(readdirSync(disk)).toEqual([]);
  },
);

test('a full disk for what the build works with leaves the last good site as it was', async () => {
  if (!existsSync(project.output)) await project.build();
  const before = readdirSync(project.output, { recursive: true });
  mount(join(project.path, 'node_modules/.handrail-build'), 'size=20k');
  const { status, stderr } = await project.build();
  expect([status, stderr]).toEqual([1, expect.stringMatching(/The disk is full \(ENOSPC\)/)]);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(readdirSync(project.output, { recursive: true })).toEqual(before);
});

test.each([
  ['.cache', 0],
  ['.astro', 1],
  ['.handrail-build', 1],
])('a node_modules/%s that cannot be written to costs time alone', async (name, warnings) => {
  mount(join(project.path, 'node_modules', name), READ_ONLY);
  // The command has a folder of its own for compiled code.
  const { status, stderr } = await project.build({ NODE_COMPILE_CACHE: '' });
  expect([status, lines(stderr).length]).toEqual([0, warnings]);
  if (warnings > 0) expect(stderr).toContain(`Cannot write to node_modules/${name} (EROFS)`);
});
