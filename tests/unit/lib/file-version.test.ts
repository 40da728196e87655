import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { fileVersion, fileVersionsBelow } from '../../../src/lib/file-version.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'handrail-version-')));
const file = join(folder, 'a.md');
const old = new Date('2001-01-01');

beforeEach(() => {
  writeFileSync(file, 'one');
  utimesSync(file, old, old);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each<[change: string, make: () => void]>([
  ['a longer text', () => appendFileSync(file, ' more')],
  [
    'a text of the same size with the same time',
    () => {
      writeFileSync(file, 'two');
      utimesSync(file, old, old);
    },
  ],
  [
    'another file in its place with the same time',
    () => {
      writeFileSync(`${file}.new`, 'one');
      utimesSync(`${file}.new`, old, old);
      renameSync(`${file}.new`, file);
    },
  ],
  ['other permissions', () => chmodSync(file, 0o600)],
])('%s makes another version', async (_change, make) => {
  const before = fileVersion(file);
  expect(fileVersion(file)).toBe(before);
  // The times of files may be coarser than those of the clock.
  await sleep(50);
  make();
  expect(fileVersion(file)).not.toBe(before);
});

test('a missing file has no version', () => {
  expect(fileVersion(join(folder, 'missing.md'))).toBeUndefined();
});

test('files below folders have versions, except hidden ones, packages and what is left out', () => {
  for (const name of ['en/one.md', '.git/two', 'node_modules/a/three.js', 'dist/four.html']) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), '');
  }
  symlinkSync(folder, join(folder, 'en/loop'));
  const versions = fileVersionsBelow(
    [folder, join(folder, 'en'), join(folder, 'missing')],
    (path) => path.endsWith('dist'),
  );
  expect([...versions.keys()].toSorted()).toEqual([file, join(folder, 'en/one.md')]);
  expect(versions.get(file)).toBe(fileVersion(file));
});
