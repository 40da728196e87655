import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { folderTarget } from '../../../src/publish/folder-target.ts';
import { faultsOf, readManifest } from '../../../src/publish/manifest.ts';
import { publish, requireWhole } from '../../../src/publish/publish.ts';
import type { Target } from '../../../src/publish/target.ts';
import {
  contentsOf,
  first,
  releaseFolders,
  second,
  writeRelease,
} from '../../support/release-folders.ts';

let site = '';
let target = '';

beforeEach(() => {
  ({ site, target } = releaseFolders());
});

test('the manifest lists every file with its hash, and is the same for the same files', () => {
  writeRelease(site, first);
  const manifest = readFileSync(join(site, 'release.json'), 'utf8');
  expect(readManifest(site)).toMatchObject({
    count: 5,
    bytes: 20,
    files: {
      'index.html': {
        bytes: 5,
        sha256: 'a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e',
      },
    },
  });
  writeRelease(site, Object.fromEntries(Object.entries(first).reverse()));
  expect(readFileSync(join(site, 'release.json'), 'utf8')).toBe(manifest);
  expect(faultsOf(site)).toEqual([]);
});

test.each([
  ['a file that is missing', () => rmSync(join(site, 'feed.xml')), 'feed.xml is missing.'],
  [
    'a file that was changed',
    () => writeFileSync(join(site, 'feed.xml'), 'other'),
    'feed.xml is not what the build wrote.',
  ],
  [
    'a file too many',
    () => writeFileSync(join(site, 'articles/a/more.html'), ''),
    'articles/a/more.html is not part of the build.',
  ],
  [
    'a link',
    () => symlinkSync('/etc/hosts', join(site, 'hosts')),
    'hosts is not part of the build.',
  ],
  ['a manifest that is missing', () => rmSync(join(site, 'release.json')), 'no valid release.json'],
  [
    'a manifest cut short',
    () => writeFileSync(join(site, 'release.json'), '{"count":'),
    'no valid release.json',
  ],
  [
    'a manifest that counts wrong',
    () =>
      writeFileSync(
        join(site, 'release.json'),
        readFileSync(join(site, 'release.json'), 'utf8').replace('"count": 5', '"count": 6'),
      ),
    'its totals are wrong',
  ],
  ['no folder at all', () => rmSync(site, { recursive: true }), 'does not exist'],
])('%s is told, and nothing is published', async (_what, damage, sentence) => {
  writeRelease(site, first);
  damage();
  expect(faultsOf(site)).toEqual([expect.stringContaining(sentence)]);
  await expect(publish(site, folderTarget(target))).rejects.toThrow(sentence);
  expect(existsSync(target)).toBe(false);
});

test('a folder has the newest release, and files of the one before for a day', async () => {
  writeRelease(site, first);
  await publish(site, folderTarget(target), undefined, new Date('2026-01-01T00:00:00Z'));
  expect(contentsOf(target)).toEqual(first);
  writeFileSync(join(target, 'robots.txt'), 'of the owner');
  writeRelease(site, second);
  await publish(site, folderTarget(target), undefined, new Date('2026-01-05T00:00:00Z'));
  expect(contentsOf(target)).toEqual({
    ...second,
    '_astro/x.1.js': 'one',
    'robots.txt': 'of the owner',
  });
  expect(existsSync(join(target, 'articles/gone'))).toBe(false);
  await publish(site, folderTarget(target), undefined, new Date('2026-01-06T00:00:01Z'));
  expect(contentsOf(target)).toEqual({ ...second, 'robots.txt': 'of the owner' });
});

/** A target that fails after some uploads and removals, as when the process is killed. */
function failing(whole: Target, most: number): Target {
  let done = 0;
  const count = () => {
    if (done++ >= most) throw new Error('cut');
  };
  return {
    ...whole,
    put: async (...args) => (count(), whole.put(...args)),
    remove: async (path) => (count(), whole.remove(path)),
  };
}

test('cut off after any number of files, the same command finishes', async () => {
  for (let most = 0; most < 10; most++) {
    rmSync(target, { recursive: true, force: true });
    writeRelease(site, first);
    await publish(site, folderTarget(target));
    writeRelease(site, second);
    await expect(publish(site, failing(folderTarget(target), most))).rejects.toThrow('cut');
    await publish(site, folderTarget(target));
    expect(contentsOf(target), `cut after ${most}`).toEqual({ ...second, '_astro/x.1.js': 'one' });
    expect(readdirSync(target)).not.toContain('.uploading');
  }
});

test('a second upload is refused while one runs, but not after one fails', async () => {
  writeRelease(site, first);
  const lock = join(target, '.uploading.lock');
  mkdirSync(target);
  writeFileSync(lock, JSON.stringify({ process: process.ppid, host: hostname() }));
  await expect(publish(site, folderTarget(target))).rejects.toThrow(
    `Another run is publishing to ${target} (process ${process.ppid}`,
  );
  expect(contentsOf(target)).toEqual({});
  rmSync(lock);
  await expect(publish(site, failing(folderTarget(target), 3))).rejects.toThrow('cut');
  expect(existsSync(lock)).toBe(false);
});

test('a folder that holds files of two releases is whole when its ledger knows them', async () => {
  writeRelease(site, first);
  await publish(site, folderTarget(target));
  writeRelease(site, second);
  await publish(site, folderTarget(target));
  expect(() => requireWhole(target)).toThrow('_astro/x.1.js is not part of the build.');
  expect(() => requireWhole(target, new Set(['_astro/x.1.js']))).not.toThrow();
});
