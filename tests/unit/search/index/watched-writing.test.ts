import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { watchedWriting } from '../../../../src/search/index/watched-writing.ts';
import { tempArticles } from '../../../support/temp-articles.ts';

const never = new Promise<void>(() => undefined);

/** A process that runs until it is told to end, as Pagefind does. */
function start() {
  return spawn('node', ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
}

test('returns what is written', async () => {
  const folder = join(tempArticles({}), 'pagefind');
  await expect(watchedWriting(Promise.resolve('written'), folder)).resolves.toBe('written');
});

test('reports a disk that takes no more', async () => {
  const parent = join(tempArticles({ 'site/file': '' }), 'site');
  const writing = watchedWriting(never, join(parent, 'pagefind'));
  rmSync(parent, { recursive: true });
  await expect(writing).rejects.toMatchObject({ code: 'ENOENT' });
});

test('reports that the process has ended', async () => {
  const child = start();
  const writing = watchedWriting(never, join(tempArticles({}), 'pagefind'));
  child.stdin.end();
  await once(child, 'exit');
  await expect(writing).rejects.toThrow('Pagefind stopped');
});
