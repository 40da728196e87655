import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run } from '../support/run-command.ts';
import { copyProject } from '../support/temp-project.ts';

const project = copyProject();
afterAll(() => project.remove());

const values = { SITE_URL: 'https://shards.example/help/' };
const command = (script: string, ...args: string[]) => run(script, args, values, project.path);
const contentOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(join(project.path, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [
        file.slice(join(project.path, folder).length + 1),
        readFileSync(file, 'latin1'),
      ]),
  );

test('parts built one by one and joined are the site of one build, byte for byte', async () => {
  expect(await command('build', '--out', 'whole')).toMatchObject({ status: 0 });
  for (const shard of ['1/3', '2/3', '3/3'])
    expect(await command('build', '--shard', shard)).toMatchObject({ status: 0 });
  const parts = ['part-1', 'part-2', 'part-3'].map(contentOf);
  const articlesIn = parts.map(
    (part) => Object.keys(part).filter((path) => /^articles\/.*\.html$/.test(path)).length,
  );
  expect(
    articlesIn.every((count) => count > 0),
    `articles in the parts: ${articlesIn.join(', ')}`,
  ).toBe(true);
  expect(
    Object.keys(parts[1] ?? {}).filter((path) => !/^articles\/|^part\.json$/.test(path)),
  ).toEqual([]);

  expect(await command('join', 'part-3', 'part-1', 'part-2', '--out', 'joined')).toMatchObject({
    status: 0,
  });
  const [whole, joined] = [contentOf('whole'), contentOf('joined')];
  expect(Object.keys(joined)).toEqual(Object.keys(whole));
  expect(Object.keys(whole).filter((path) => joined[path] !== whole[path])).toEqual([]);
  expect(await command('publish-check', 'joined')).toMatchObject({ status: 0 });
});

test('a part cannot be published, and parts of different articles cannot be joined', async () => {
  expect(await command('publish-check', 'part-1')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('no valid release.json'),
  });
  project.writeArticle('en/basics/later.md', 'Written between two parts.');
  expect(await command('build', '--shard', '3/3')).toMatchObject({ status: 0 });
  const { status, stderr } = await command('join', 'part-1', 'part-2', 'part-3', '--out', 'mixed');
  expect([status, stderr.trim()]).toEqual([
    1,
    'part-3 and part-1 do not belong together: not the same articles. Build all parts ' +
      'from one commit, on one day (UTC), with the same settings.',
  ]);
  expect(existsSync(join(project.path, 'mixed'))).toBe(false);
});

test.each([
  ['build', ['--shard', '3/2'], '--shard is "3/2" but must be'],
  ['build', ['--shard', '1/2', '--preview'], 'Leave it out to build a preview'],
  ['join', [], 'Name the folders of all parts'],
  ['join', ['part-1', '--out', 'part-1/dist'], 'contain each other'],
])('%s %j is wrong usage', async (script, args, sentence) => {
  expect(await command(script, ...args)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining(sentence),
  });
});

test('a join that is refused leaves the last good site as it was', async () => {
  const before = contentOf('joined');
  writeFileSync(join(project.path, 'part-2/articles/more.html'), 'more');
  expect(await command('join', 'part-1', 'part-2', '--out', 'joined')).toMatchObject({ status: 1 });
  expect(contentOf('joined')).toEqual(before);
  expect(readdirSync(project.path).filter((name) => name.startsWith('.handrail-'))).toEqual([]);
});
