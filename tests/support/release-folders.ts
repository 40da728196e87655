import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { writeManifest } from '../../src/publish/manifest.ts';

/** The files of a release, and of the one after it. */
export const first = {
  'index.html': 'first',
  'articles/a/index.html': 'a',
  'articles/gone/index.html': 'gone',
  '_astro/x.1.js': 'one',
  'feed.xml': '<feed/>',
};
export const second = {
  'index.html': 'second',
  'articles/a/index.html': 'a',
  'articles/new/index.html': 'new',
  '_astro/x.2.js': 'two',
  'feed.xml': '<feed />',
};

/** Returns the paths of a built site and of a target in a folder that goes with the test. */
export function releaseFolders() {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return { folder, site: join(folder, 'dist'), target: join(folder, 'www') };
}

/** Replaces a built site by these files and their manifest. */
export function writeRelease(site: string, files: Readonly<Record<string, string>>): void {
  rmSync(site, { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), content);
  }
  writeManifest(site);
}

/** Returns the files of a folder by path, without manifests and dot files. */
export function contentsOf(directory: string): Record<string, string> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/^\.|^release\.json$/.test(entry.name),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name).slice(directory.length + 1),
      readFileSync(join(parentPath, name), 'utf8'),
    ]),
  );
}
