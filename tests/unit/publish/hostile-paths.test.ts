import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { folderTarget } from '../../../src/publish/folder-target.ts';
import { faultsOf, readManifest, writeManifest } from '../../../src/publish/manifest.ts';
import { publish } from '../../../src/publish/publish.ts';

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
  make(first);
  await publish(site, folderTarget(target), 0, new Date('2026-01-01T00:00:00Z'));
  const victim = join(folder, 'victim.txt');
  writeFileSync(victim, 'mine');
  const entry = { id: 'x', begun: '2026-01-01T00:00:00Z', files: { [path]: 'hash' } };
  const ledger = JSON.stringify({ releases: [entry] });
  writeFileSync(join(target, '.releases.json'), ledger);
  make(second);
  await expect(publish(site, folderTarget(target), 0)).rejects.toThrow(
    '.releases.json at the target cannot be read',
  );
  expect(contentsOf(target)).toEqual(first);
  expect(readFileSync(victim, 'utf8')).toBe('mine');
  expect(readFileSync(join(target, '.releases.json'), 'utf8')).toBe(ledger);
});

test.each(outside)('a manifest with the path %j is refused', async (path) => {
  make(first);
  const manifest = readManifest(site);
  const files = { ...manifest?.files, [path]: { sha256: 'a'.repeat(64), bytes: 1 } };
  writeFileSync(join(site, 'release.json'), JSON.stringify({ ...manifest, files }));
  await expect(publish(site, folderTarget(target))).rejects.toThrow('no valid release.json');
});

test('an unusual path of a real site is accepted', () => {
  make({
    ...first,
    '.well-known/security.txt': '',
    '...': '',
    'a..b/ü %20.html': '',
    '..a/.b': '',
  });
  expect(faultsOf(site)).toEqual([]);
});

test('publishing leaves a file that is not its own in the folder for uploads', async () => {
  make(first);
  mkdirSync(join(target, '.uploading'), { recursive: true });
  for (const name of ['notes.md', '17']) writeFileSync(join(target, '.uploading', name), 'mine');
  await publish(site, folderTarget(target));
  expect(readdirSync(join(target, '.uploading'))).toEqual(['notes.md']);
});
