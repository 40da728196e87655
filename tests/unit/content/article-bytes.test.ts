import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArticleBytes } from '../../../src/content/article-bytes.ts';
import { tempArticles } from '../../support/temp-articles.ts';

test('reads a file of 256 KiB and refuses one byte more', () => {
  const file = join(tempArticles({ 'a.md': 'x'.repeat(256 * 1024) }), 'a.md');
  expect(readArticleBytes(file)).toEqual({ bytes: Buffer.from('x'.repeat(256 * 1024)) });
  writeFileSync(file, 'y', { flag: 'a' });
  expect(readArticleBytes(file)).toEqual({
    rule: 'file-size',
    message: 'The file has 257 KiB, but at most 256 KiB are allowed. Split it into several files.',
  });
});

test('does not read a file of 10 GB', () => {
  const file = join(tempArticles({ 'a.md': '' }), 'a.md');
  truncateSync(file, 10 * 1024 ** 3);
  expect(readArticleBytes(file)).toMatchObject({ rule: 'file-size' });
});

test('follows no link', () => {
  const folder = tempArticles({ 'a.md': 'x' });
  symlinkSync('a.md', join(folder, 'b.md'));
  expect(readArticleBytes(join(folder, 'b.md'))).toMatchObject({ rule: 'no-links' });
});

test('does not wait at a pipe', () => {
  const pipe = join(tempArticles({}), 'a.md');
  execFileSync('mkfifo', [pipe]);
  expect(readArticleBytes(pipe)).toMatchObject({
    rule: 'special-file',
    message: 'This is a pipe, a socket or a device, not a file or a folder. Remove it.',
  });
});

test('a file that has gone is told in one sentence', () => {
  expect(readArticleBytes(join(tempArticles({}), 'a.md'))).toEqual({
    rule: 'unreadable',
    message: 'Cannot read the file (ENOENT). Check that it exists and that you may read it.',
  });
});
