import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from '../../../src/lib/files-below.ts';
import { keepFolders, removeEmptyFolders, takeFolders } from '../../../src/publish/kept-folders.ts';
import { tempArticles } from '../../support/temp-articles.ts';

const SITE = {
  'out/index.html': 'start',
  'out/articles/a/index.html': 'a',
  'out/articles/b/index.html': 'b',
  'out/CNAME/index.html': 'name',
  'out/old.html/index.html': 'old',
};

test('the next site has the folders of the last one, without files', () => {
  const folder = tempArticles(SITE);
  const at = (path: string) => join(folder, path);
  symlinkSync(folder, at('out/link'));
  expect(keepFolders(at('out'), at('kept'))).toBe(true);
  expect(existsSync(at('out'))).toBe(false);
  takeFolders(at('kept'), at('next'), ['CNAME', 'missing']);
  expect(filesBelow(folder)).toEqual([]);
  const folders = ['articles/a', 'articles/b', 'CNAME', 'old.html', 'link'];
  expect(folders.filter((path) => existsSync(at(`next/${path}`)))).toEqual([
    'articles/a',
    'articles/b',
  ]);
});

test('folders that an interrupted build has left are replaced', () => {
  const folder = tempArticles({ ...SITE, 'kept/other/index.html': 'other' });
  expect(keepFolders(join(folder, 'out'), join(folder, 'kept'))).toBe(true);
  expect(existsSync(join(folder, 'kept/other'))).toBe(false);
});

test('nothing happens without folders', () => {
  const folder = tempArticles({ 'a.md': 'a' });
  const [from, to] = [join(folder, 'missing'), join(folder, 'next')];
  expect(keepFolders(from, to)).toBe(false);
  takeFolders(from, to, ['a.md']);
  expect(existsSync(to)).toBe(false);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('a');
});

test('folders that the new site does not need are removed', () => {
  const folder = tempArticles({ 'out/articles/a/index.html': 'a', 'out/b/c/d.html': 'd' });
  const at = (path: string) => join(folder, path);
  keepFolders(at('out'), at('kept'));
  writeFileSync(at('kept/articles/a/index.html'), 'a');
  removeEmptyFolders(at('kept'));
  expect(existsSync(at('kept/b'))).toBe(false);
  expect(filesBelow(at('kept'))).toEqual(['articles/a/index.html']);
});
