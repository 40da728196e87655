import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Change } from '../../../src/authoring/journal.ts';
import { digest } from '../../../src/lib/digest.ts';
import { finishChange, makeChange } from '../../../src/authoring/journal.ts';
import { tempArticles } from '../../support/temp-articles.ts';

const before = { 'en/a/old.md': 'moves', 'en/a/map.png': 'a map', 'en/b/links.md': 'links to old' };
const after = {
  'en/c/new.md': 'has moved',
  'en/c/map.png': 'a map',
  'en/b/links.md': 'links to new',
};
const change: Change = {
  title: 'old to new',
  words: ['old', 'new'],
  moves: [
    { from: 'en/a/old.md', to: 'en/c/new.md' },
    { from: 'en/a/map.png', to: 'en/c/map.png' },
  ],
  writes: [
    { path: 'en/c/new.md', before: digest('moves'), after: 'has moved' },
    { path: 'en/b/links.md', before: digest('links to old'), after: 'links to new' },
  ],
};

const listed = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [
        join(entry.parentPath, entry.name).slice(folder.length + 1),
        readFileSync(join(entry.parentPath, entry.name), 'utf8'),
      ]),
  );
const journal = { '_move.json': JSON.stringify(change) };

test('a change is made whole, and nothing is left of how', () => {
  const folder = tempArticles(before);
  makeChange(folder, change);
  expect(listed(folder)).toEqual(after);
  expect(existsSync(join(folder, 'en/a'))).toBe(false);
});

test.each<[string, Record<string, string>]>([
  ['before the first file', before],
  [
    'after a file was moved',
    { 'en/c/new.md': 'moves', 'en/a/map.png': 'a map', 'en/b/links.md': 'links to old' },
  ],
  [
    'after both were moved',
    { 'en/c/new.md': 'moves', 'en/c/map.png': 'a map', 'en/b/links.md': 'links to old' },
  ],
  [
    'while a file was written',
    {
      'en/c/new.md': 'moves',
      'en/c/.new.md.4194399.tmp': 'has mo',
      'en/c/map.png': 'a map',
      'en/b/links.md': 'links to old',
    },
  ],
  [
    'after a file was written',
    { 'en/c/new.md': 'has moved', 'en/c/map.png': 'a map', 'en/b/links.md': 'links to old' },
  ],
  ['after the last file', after],
])('a change that was interrupted %s is finished', (_name, files) => {
  const folder = tempArticles({ ...files, ...journal });
  expect(finishChange(folder, ['old', 'new'])).toEqual({ title: 'old to new', isSame: true });
  expect(listed(folder)).toEqual(after);
  expect(finishChange(folder, [])).toBeUndefined();
});

test('what was edited since is not overwritten', () => {
  const files = { ...before, 'en/b/links.md': 'my new text', ...journal };
  const folder = tempArticles(files);
  expect(() => finishChange(folder, [])).toThrow(/en\/b\/links\.md was edited .*_move\.json/);
  expect(listed(folder)).toEqual(files);
});

test('one change at a time', () => {
  const folder = tempArticles({ ...before, ...journal });
  expect(() => makeChange(folder, change)).toThrow('under way');
  expect(listed(folder)).toEqual({ ...before, ...journal });
});

test.each(['../outside.md', '/etc/x.md', 'en/../../x.md', 'C:/x.md', 'a\\..\\x.md'])(
  'a record from a stranger never leads out of the folder: %s',
  (path) => {
    const folder = tempArticles({
      ...before,
      '_move.json': JSON.stringify({
        ...change,
        writes: [{ path, before: digest(''), after: 'x' }],
      }),
    });
    expect(() => finishChange(folder, [])).toThrow('is not the record');
  },
);

test('a record that is no JSON is told', () => {
  const folder = tempArticles(before);
  writeFileSync(join(folder, '_move.json'), '{');
  expect(() => finishChange(folder, [])).toThrow('Delete it');
});
