import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileWriter } from '../../../src/lib/file-writer.ts';
import { tempArticles } from '../../support/temp-articles.ts';

test.each([0, 1, 31, 32, 33, 700])('writes %d files with their folders', async (count) => {
  const folder = tempArticles({});
  const files = fileWriter();
  for (let index = 0; index < count; index++) {
    files.write(join(folder, `a${index}/b/index.html`), Buffer.from(`page ${index} é`));
    await files.room();
  }
  await files.finish();
  expect(readdirSync(folder)).toHaveLength(count);
  for (let index = 0; index < count; index++)
    expect(readFileSync(join(folder, `a${index}/b/index.html`), 'utf8')).toBe(`page ${index} é`);
});

test.each([1, 40, 2000])('reports what the system refuses, of %d files', async (count) => {
  const folder = tempArticles({ file: '' });
  const files = fileWriter();
  const all = async () => {
    for (let index = 0; index < count; index++) {
      files.write(join(folder, `file/${index}`), Buffer.from(''));
      await files.room();
    }
    await files.finish();
  };
  await expect(all()).rejects.toMatchObject({ code: 'EEXIST', syscall: 'mkdir' });
});
