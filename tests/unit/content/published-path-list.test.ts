import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addPublishedPaths, readPublishedPaths } from '../../../src/content/published-path-list.ts';
import { positionsOf, tempArticles } from '../../support/temp-articles.ts';

test('a folder without a list promises nothing', () => {
  expect(readPublishedPaths(tempArticles({}))).toMatchObject({ paths: [], problems: [] });
});

test('paths are read with their lines, past comments, empty lines and Windows line ends', () => {
  const folder = tempArticles({
    '_addresses.txt': '# list\r\n/articles/b/\r\n\r\n /articles/a/ \n',
  });
  expect(readPublishedPaths(folder).paths).toEqual([
    { path: '/articles/b/', line: 2 },
    { path: '/articles/a/', line: 4 },
  ]);
});

test('lines that are no addresses are told with their place', () => {
  const folder = tempArticles({ '_addresses.txt': '/articles/a/\n<<<<<<< HEAD\narticles/b\n' });
  const { paths, problems } = readPublishedPaths(folder);
  expect(paths).toHaveLength(1);
  expect(positionsOf(problems, folder)).toEqual([
    '_addresses.txt:2:1 published-paths',
    '_addresses.txt:3:1 published-paths',
  ]);
  expect(problems[0]?.message).toMatch(
    /^Invalid path "<<<<<<< HEAD"\. .*keep the lines of both branches\.$/,
  );
});

test('new addresses are added in order, old ones stay, and a second time changes nothing', () => {
  const folder = tempArticles({ '_addresses.txt': '/articles/m/\n/articles/gone/\n' });
  expect(
    addPublishedPaths(folder, ['/articles/z/', '/articles/a/', '/articles/m/', '/articles/a/']),
  ).toEqual(['/articles/a/', '/articles/z/']);
  const text = readFileSync(join(folder, '_addresses.txt'), 'utf8');
  expect(text.split('\n').slice(1)).toEqual([
    '/articles/a/',
    '/articles/gone/',
    '/articles/m/',
    '/articles/z/',
    '',
  ]);
  expect(addPublishedPaths(folder, ['/articles/z/'])).toEqual([]);
  expect(readFileSync(join(folder, '_addresses.txt'), 'utf8')).toBe(text);
  expect(readdirSync(folder)).toEqual(['_addresses.txt']);
});
