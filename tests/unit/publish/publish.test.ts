import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { folderTarget } from '../../../src/publish/folder-target.ts';
import { faultsOf, readManifest, writeManifest } from '../../../src/publish/manifest.ts';
import { publish, requireWhole } from '../../../src/publish/publish.ts';
import type { Target } from '../../../src/publish/target.ts';

const first = {
  'index.html': 'first',
  'articles/a/index.html': 'a',
  'articles/gone/index.html': 'gone',
  '_astro/x.1.js': 'one',
  'feed.xml': '<feed/>',
};
const second = {
  'index.html': 'second',
  'articles/a/index.html': 'a',
  'articles/new/index.html': 'new',
  '_astro/x.2.js': 'two',
  'feed.xml': '<feed />',
};

let folder = '';
let site = '';
let target = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  site = join(folder, 'dist');
  target = join(folder, 'www');
});

function make(files: Readonly<Record<string, string>>): void {
  rmSync(site, { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), content);
  }
  writeManifest(site);
}

const contentsOf = (directory: string) =>
  Object.fromEntries(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^\.|^release\.json$/.test(entry.name))
      .map((entry) => [
        join(entry.parentPath, entry.name).slice(directory.length + 1),
        readFileSync(join(entry.parentPath, entry.name), 'utf8'),
      ]),
  );

test('the manifest lists every file with its hash, and is the same for the same files', () => {
  make(first);
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
  make(Object.fromEntries(Object.entries(first).reverse()));
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
  make(first);
  damage();
  expect(faultsOf(site)).toEqual([expect.stringContaining(sentence)]);
  await expect(publish(site, folderTarget(target))).rejects.toThrow(sentence);
  expect(existsSync(target)).toBe(false);
});

test('a folder has the newest release, and files of the one before for a day', async () => {
  make(first);
  await publish(site, folderTarget(target), undefined, new Date('2026-01-01T00:00:00Z'));
  expect(contentsOf(target)).toEqual(first);
  writeFileSync(join(target, 'robots.txt'), 'of the owner');
  make(second);
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
    make(first);
    await publish(site, folderTarget(target));
    make(second);
    await expect(publish(site, failing(folderTarget(target), most))).rejects.toThrow('cut');
    await publish(site, folderTarget(target));
    expect(contentsOf(target), `cut after ${most}`).toEqual({ ...second, '_astro/x.1.js': 'one' });
    expect(readdirSync(target)).not.toContain('.uploading');
  }
});

test('a second upload is refused while one runs, but not after one fails', async () => {
  make(first);
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
  make(first);
  await publish(site, folderTarget(target));
  make(second);
  await publish(site, folderTarget(target));
  expect(() => requireWhole(target)).toThrow('_astro/x.1.js is not part of the build.');
  expect(() => requireWhole(target, new Set(['_astro/x.1.js']))).not.toThrow();
});
