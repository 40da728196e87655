import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run, temporaryFolder } from '../support/run-command.ts';
import { copyProject } from '../support/temp-project.ts';

const project = copyProject();
const elsewhere = temporaryFolder();
const all = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .flatMap((entry): string[] => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? all(path) : [path];
    });

beforeAll(() => {
  mkdirSync(join(project.path, '.git'));
  writeFileSync(join(project.path, '.git/HEAD'), 'ref: refs/heads/main');
  elsewhere.write('notes.md', 'mine');
  symlinkSync(join(project.path, 'src'), join(elsewhere.path, 'link'));
});
afterAll(() => [project, elsewhere].forEach((folder) => folder.remove()));

// Which folders are refused is the subject of tests/unit/publish/output-folder.test.ts.
test.each([
  ['build', ['--out', '..']],
  ['build', ['--out', 'public', '--preview']],
  ['build', ['--out', 'scripts/new', '--shard', '1/2']],
  ['build', ['--out', join(elsewhere.path, 'link')]],
  ['join', ['part-1', '--out', elsewhere.path]],
  ['compress', ['--out', 'public']],
])('%s %j is refused in one sentence and changes nothing', async (script, args) => {
  writeFileSync(join(project.path, 'public/index.html'), 'mine');
  const before = [...all(project.path), ...all(elsewhere.path)];
  const { status, stdout, stderr } = await run(script, args, {}, project.path);
  expect([status, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1]);
  expect(stderr).toMatch(/cannot write to|no built site/);
  expect([...all(project.path), ...all(elsewhere.path)]).toEqual(before);
});

test('dist is built again, also over a part, unless something else came into it', async () => {
  const build = (...args: string[]) => run('build', args, {}, project.path);
  expect(await build('--shard', '2/2', '--out', 'dist')).toMatchObject({ status: 0 });
  expect(await build()).toMatchObject({ status: 0 });
  expect(existsSync(join(project.path, 'dist/part.json'))).toBe(false);
  writeFileSync(join(project.path, 'dist/CNAME'), 'help.example.com');
  const { status, stderr } = await build();
  expect([status, stderr]).toEqual([1, expect.stringContaining('it contains CNAME')]);
  expect(existsSync(join(project.path, 'dist/CNAME'))).toBe(true);
});
