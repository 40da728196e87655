import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openScratchRepository } from '../../../src/upgrade/scratch-repository.ts';
import { temporaryFolder } from '../../support/run-command.ts';

test.each([
  ['are named in .gitignore', 'node_modules/\ndist/\n*.log\n'],
  ['are not', '*.log\n'],
])('packages and the site are left out of a tree, whether they %s', (_case, ignored) => {
  const folder = temporaryFolder();
  onTestFinished(() => folder.remove());
  for (const name of ['a.txt', 'docs/dist/b.txt', 'node_modules/c.js', 'dist/d.html', 'e.log'])
    folder.write(`project/${name}`, name);
  folder.write('project/.gitignore', ignored);
  const repository = openScratchRepository(join(folder.path, 'scratch'));
  const tree = repository.treeOfFolder(join(folder.path, 'project'));
  const names = [...repository.entriesOf(tree).keys()].toSorted();
  expect(names).toEqual(
    ['.gitignore', 'a.txt', ...(ignored.includes('dist/') ? [] : ['docs/dist/b.txt'])].toSorted(),
  );
});

test('packages may be a link', () => {
  const folder = temporaryFolder();
  onTestFinished(() => folder.remove());
  folder.write('packages/c.js', '');
  folder.write('project/a.txt', '');
  folder.write('project/.gitignore', 'node_modules/\n');
  symlinkSync(join(folder.path, 'packages'), join(folder.path, 'project/node_modules'));
  const repository = openScratchRepository(join(folder.path, 'scratch'));
  const tree = repository.treeOfFolder(join(folder.path, 'project'));
  expect([...repository.entriesOf(tree).keys()]).toEqual(['.gitignore', 'a.txt']);
});

test('a failure names the command of git', () => {
  const folder = temporaryFolder();
  onTestFinished(() => folder.remove());
  const repository = openScratchRepository(join(folder.path, 'scratch'));
  expect(() => repository.entriesOf('0123')).toThrow(/^git ls-tree failed: /);
});
