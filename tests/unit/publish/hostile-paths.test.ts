import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { folderTarget } from '../../../src/publish/folder-target.ts';
import { faultsOf, readManifest } from '../../../src/publish/manifest.ts';
import { publish } from '../../../src/publish/publish.ts';
import {
  contentsOf,
  first,
  releaseFolders,
  second,
  writeRelease,
} from '../../support/release-folders.ts';

let folder = '';
let site = '';
let target = '';

beforeEach(() => {
  ({ folder, site, target } = releaseFolders());
});

const outside = [
  '../victim.txt',
  'a/../../victim.txt',
  '/etc/hosts',
  './index.html',
  '..',
  'a//b',
  '',
  '..\\victim.txt',
  'C:/victim.txt',
  'a\u0000b',
];

test.each(outside)('a ledger with the path %j is refused, and nothing is changed', async (path) => {
  writeRelease(site, first);
  await publish(site, folderTarget(target), 0, new Date('2026-01-01T00:00:00Z'));
  const victim = join(folder, 'victim.txt');
  writeFileSync(victim, 'mine');
  const entry = { id: 'x', begun: '2026-01-01T00:00:00Z', files: { [path]: 'hash' } };
  const ledger = JSON.stringify({ releases: [entry] });
  writeFileSync(join(target, '.releases.json'), ledger);
  writeRelease(site, second);
  await expect(publish(site, folderTarget(target), 0)).rejects.toThrow(
    '.releases.json at the target cannot be read',
  );
  expect(contentsOf(target)).toEqual(first);
  expect(readFileSync(victim, 'utf8')).toBe('mine');
  expect(readFileSync(join(target, '.releases.json'), 'utf8')).toBe(ledger);
});

test.each(outside)('a manifest with the path %j is refused', async (path) => {
  writeRelease(site, first);
  const manifest = readManifest(site);
  const files = { ...manifest?.files, [path]: { sha256: 'a'.repeat(64), bytes: 1 } };
  writeFileSync(join(site, 'release.json'), JSON.stringify({ ...manifest, files }));
  await expect(publish(site, folderTarget(target))).rejects.toThrow('no valid release.json');
});

test('an unusual path of a real site is accepted', () => {
  writeRelease(site, {
    ...first,
    '.well-known/security.txt': '',
    '...': '',
    'a..b/ü %20.html': '',
    '..a/.b': '',
  });
  expect(faultsOf(site)).toEqual([]);
});

test('publishing leaves a file that is not its own in the folder for uploads', async () => {
  writeRelease(site, first);
  mkdirSync(join(target, '.uploading'), { recursive: true });
  for (const name of ['notes.md', '17']) writeFileSync(join(target, '.uploading', name), 'mine');
  await publish(site, folderTarget(target));
  expect(readdirSync(join(target, '.uploading'))).toEqual(['notes.md']);
});
