import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { programStore } from '../../../src/build/kept-program.ts';
import { filesBelow } from '../../../src/lib/files-below.ts';
import { tempArticles } from '../../support/temp-articles.ts';

/** A file system in memory. */
const MEMORY = '/dev/shm';

/** Keeps a program in a folder and returns it as the next build finds it. */
function kept(folder: string) {
  const output = tempArticles({
    'code/prerender-entry.mjs': 'export const answer = 42;',
    '_astro/style.css': 'a {}',
    'index.html': 'A page',
  });
  const store = programStore(join(folder, 'program'), 'key');
  const code = join(output, 'code');
  const program = { digest: 'digest', facts: { routes: [] } };
  store.keep(program, code, 'prerender-entry.mjs', output, ['_astro/style.css']);
  expect(filesBelow(output).toSorted()).toEqual(['_astro/style.css', 'index.html']);
  return store.find();
}

test('a program is found with its code, styles and scripts', async () => {
  const found = kept(tempArticles({}));
  expect(found).toMatchObject({ digest: 'digest', facts: { routes: [] } });
  expect(await found?.load()).toMatchObject({ answer: 42 });
  const output = tempArticles({});
  found?.copyTo(output);
  expect(filesBelow(output)).toEqual(['_astro/style.css']);
});

test.runIf(existsSync(MEMORY))('a program is kept on another disk, too', async () => {
  const folder = mkdtempSync(join(MEMORY, 'handrail-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(await kept(folder)?.load()).toMatchObject({ answer: 42 });
});

test.each(['', '{', '{"key": "other"}'])('an index of %j is no program', (index) => {
  const folder = tempArticles({});
  kept(folder);
  writeFileSync(join(folder, 'program/program.json'), index);
  expect(programStore(join(folder, 'program'), 'key').find()).toBeUndefined();
});
