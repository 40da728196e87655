import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { writingFiles } from '../../../src/lib/file-writer.ts';
import { tempArticles } from '../../support/temp-articles.ts';

/** Writes files one after the other, as pages are written. */
function write(count: number, pathOf: (index: number) => string) {
  return writingFiles(async (files) => {
    for (let index = 0; index < count; index++) {
      files.write(pathOf(index), Buffer.from(`page ${index} é`));
      await files.room();
    }
    return count;
  });
}

test.each([0, 1, 31, 32, 33, 700])('writes %d files with their folders', async (count) => {
  const folder = tempArticles({});
  const pathOf = (index: number) => join(folder, `a${index}/b/index.html`);
  await expect(write(count, pathOf)).resolves.toBe(count);
  expect(readdirSync(folder)).toHaveLength(count);
  for (let index = 0; index < count; index++)
    expect(readFileSync(pathOf(index), 'utf8')).toBe(`page ${index} é`);
});

test.each([1, 40, 2000])('reports what the system refuses, of %d files', async (count) => {
  const folder = tempArticles({ file: '' });
  await expect(write(count, (index) => join(folder, `file/${index}`))).rejects.toMatchObject({
    code: 'EEXIST',
    syscall: 'mkdir',
  });
});

test('after a failure between two files, no thread keeps the process alive', () => {
  const folder = tempArticles({});
  const code = `
    import { writingFiles } from ${JSON.stringify(resolve('src/lib/file-writer.ts'))};
    await writingFiles((files) => {
      for (let index = 0; index < 100; index++)
        files.write(${JSON.stringify(folder)} + '/' + index + '/page', Buffer.from('text'));
      throw new Error('The page failed.');
    }).catch(({ message }) => console.log(message));`;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect([status, stdout]).toEqual([0, 'The page failed.\n']);
});
