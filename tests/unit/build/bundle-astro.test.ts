import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  astroCode,
  bundlePath,
  EARLY,
  nameOf,
  SERVER,
} from '../../../src/build/astro/astro-code.ts';
import { bundleAstro } from '../../../src/build/astro/bundle-astro.ts';
import { bundleServer } from '../../../src/build/astro/bundle-server.ts';
import { unwatchedPaths } from '../../../src/config/unwatched-paths.ts';
import { filesBelow } from '../../../src/lib/files-below.ts';

const load = (file: string) =>
  import(/* @vite-ignore */ pathToFileURL(file).href) as Promise<Record<string, unknown>>;

test('a bundle of Astro has a file for each module, with its exports', async () => {
  // In the project, where the packages are found.
  const parent = mkdtempSync(resolve('node_modules/.handrail-bundle-'));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  const folder = join(parent, 'astro');
  // Two previews may start at the same time.
  await Promise.all([bundleAstro(folder), bundleAstro(folder)]);
  const names = filesBelow(folder);
  expect(names.length).toBeGreaterThan(200);
  for (const name of ['runtime/server/index.js', 'core/app/manifest.js', 'core/errors/errors.js'])
    expect(Object.keys(await load(join(folder, name))).sort(), name).toEqual(
      Object.keys(await load(join(astroCode, name))).sort(),
    );
  // Every module runs once, and Node loads nothing that Vite must make.
  expect(await load(join(folder, EARLY))).not.toEqual({});
  const early = readFileSync(join(folder, EARLY), 'utf8');
  expect(early).not.toMatch(/^import .*(?:virtual:|\.\/late)/m);
  expect(readFileSync(join(folder, 'late.mjs'), 'utf8')).toContain('"virtual:astro:manifest"');
  expect(names).toContain(nameOf(join(astroCode, 'vite-plugin-app/createAstroServerApp.js')));
});

test('a bundle of the server of Astro is one file, without what only Vite can load', async () => {
  const folder = join(mkdtempSync(resolve('node_modules/.handrail-bundle-')), 'server');
  onTestFinished(() => rmSync(join(folder, '..'), { recursive: true }));
  await bundleServer(folder);
  expect(filesBelow(folder)).toEqual([SERVER]);
  expect(readFileSync(join(folder, SERVER), 'utf8')).not.toMatch(/^import .*"(?:virtual|astro):/m);
  expect(await load(join(folder, SERVER))).toMatchObject({ default: expect.any(Function) });
  expect(bundlePath('bundle-server.ts')).not.toBe(bundlePath('bundle-astro.ts'));
});

test.each<[articles: string, path: string, isUnwatched: boolean]>([
  ['articles', 'dist/index.html', true],
  ['articles', 'tests/unit', true],
  ['articles', 'docs', true],
  ['articles', 'documents/a.md', false],
  ['articles', 'articles/en/basics/dist/a.md', false],
  ['articles', 'src/theme.css', false],
  ['docs', 'docs/en/a.md', false],
  ['docs', 'scripts/dev.ts', true],
  ['tests/fixtures/site', 'tests/unit', false],
])('a preview of %s, path %s', (articles, path, isUnwatched) => {
  vi.stubEnv('ARTICLES_DIR', resolve(articles));
  expect(unwatchedPaths()(resolve(path))).toBe(isUnwatched);
  vi.unstubAllEnvs();
});
