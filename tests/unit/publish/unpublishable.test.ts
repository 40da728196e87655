import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { folderTarget } from '../../../src/publish/folder-target.ts';
import { faultsOf, writeManifest } from '../../../src/publish/manifest.ts';
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

test('a preview is whole, but it is not published', async () => {
  make(first);
  writeManifest(site, { preview: true });
  expect(faultsOf(site)).toEqual([]);
  await expect(publish(site, folderTarget(target))).rejects.toThrow('is a preview');
  expect(existsSync(target)).toBe(false);
});

test('an invalid ledger is reported without a change', async () => {
  make(first);
  await publish(site, folderTarget(target));
  writeFileSync(join(target, '.releases.json'), '{"releases": 1}');
  make(second);
  await expect(publish(site, folderTarget(target))).rejects.toThrow(
    '.releases.json at the target cannot be read',
  );
  expect(contentsOf(target)).toEqual(first);
});
