import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileAtomically, removeLeftOvers } from '../../../src/lib/create-file-atomically.ts';
import { writeFileAtomically } from '../../../src/lib/write-file-atomically.ts';
import { tempArticles } from '../../support/temp-articles.ts';

test('a file is written twice, keeps its permissions and leaves no temporary file', () => {
  const folder = tempArticles({ 'a.md': 'old' });
  const file = join(folder, 'a.md');
  chmodSync(file, 0o600);
  writeFileAtomically(file, 'new');
  writeFileAtomically(join(folder, 'b.md'), 'b');
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).toSorted()).toEqual(['a.md', 'b.md']);
});

test('a link stays a link, and its target is replaced', () => {
  const folder = tempArticles({ 'real.json': 'old' });
  symlinkSync(join(folder, 'real.json'), join(folder, 'link.json'));
  writeFileAtomically(join(folder, 'link.json'), 'new');
  expect(readFileSync(join(folder, 'real.json'), 'utf8')).toBe('new');
});

test('a file that cannot be written leaves nothing', () => {
  const folder = tempArticles({ 'a.md/inside': '' });
  expect(() => writeFileAtomically(join(folder, 'a.md'), 'x')).toThrow();
  expect(readdirSync(folder)).toEqual(['a.md']);
});

test('a new file never replaces an existing one', () => {
  const folder = tempArticles({ 'a.md': 'mine' });
  expect(createFileAtomically(join(folder, 'a.md'), 'yours')).toBe(false);
  expect(createFileAtomically(join(folder, 'new/b.md'), 'b')).toBe(true);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('mine');
  expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual([
    'a.md',
    'new',
    join('new', 'b.md'),
  ]);
});

test('only the temporary files of ended processes are removed', () => {
  const running = `.a.md.${process.pid}.tmp`;
  const folder = tempArticles({
    '.a.md.4194399.tmp': 'half',
    [running]: 'half',
    'notes.1.tmp': 'mine',
    'a.md': '',
  });
  removeLeftOvers(folder);
  expect(readdirSync(folder).toSorted()).toEqual([running, 'a.md', 'notes.1.tmp']);
});
