import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { writeManifest } from '../../src/publish/manifest.ts';
import { brokenArticles, lines, mistakes, problemsIn } from '../support/broken-articles.ts';
import { article, run, temporaryFolder } from '../support/run-command.ts';

const broken = brokenArticles();
const valid = temporaryFolder();
let output = temporaryFolder();

beforeAll(() => {
  valid.write('en/basics/valid.md', article('Valid', 'Text of the new build.'));
});

beforeEach(() => {
  output.remove();
  output = temporaryFolder();
});

afterAll(() => {
  for (const folder of [broken, valid, output]) folder.remove();
});

/** Writes a site as an earlier build has left it. */
function writeLastBuild(page: string): void {
  output.write(`site/${page}`, 'the last good build');
  writeManifest(join(output.path, 'site'));
}

test('a build with broken articles reports every problem and keeps the output', async () => {
  writeLastBuild('index.html');
  const { status, stderr } = await run('build', ['--out', join(output.path, 'site')], {
    ARTICLES_DIR: broken.path,
  });
  expect(status).toBe(1);
  expect(problemsIn(stderr)).toEqual(mistakes.toSorted());
  expect(lines(stderr)).toHaveLength(mistakes.length);
  expect(readdirSync(output.path)).toEqual(['site']);
  expect(readdirSync(join(output.path, 'site'))).toEqual(['index.html', 'release.json']);
});

test.each([
  [
    'half-way',
    'throwing.mdx',
    article('Throwing', '{(() => { throw new Error("This component fails."); })()}'),
    'This component fails.',
  ],
  ['at its end, with the index on its way,', 'silent.mdx', article('Silent', '{""}'), 'empty-page'],
])(
  'a build that fails %s leaves the existing output as it was, and nothing beside it',
  async (_when, name, content, reason) => {
    const failing = temporaryFolder();
    failing.write('en/basics/valid.md', article('Valid', 'Text.'));
    failing.write(`en/basics/${name}`, content);
    writeLastBuild('index.html');
    const { status, stderr } = await run('build', ['--out', join(output.path, 'site')], {
      ARTICLES_DIR: failing.path,
    });
    failing.remove();
    expect(status).toBe(1);
    expect(stderr).toContain(reason);
    expect(readdirSync(output.path)).toEqual(['site']);
    expect(readFileSync(join(output.path, 'site/index.html'), 'utf8')).toBe('the last good build');
  },
);

/** Where Linux has a file system of its own in memory. */
const elsewhere = '/dev/shm';

test.skipIf(!existsSync(elsewhere) || statSync(elsewhere).dev === statSync('.').dev)(
  'a site is put on another file system, too',
  async () => {
    const folder = mkdtempSync(join(elsewhere, 'handrail-'));
    const { status, stderr } = await run('build', ['--out', join(folder, 'new/site')], {
      ARTICLES_DIR: valid.path,
    });
    const made = readdirSync(join(folder, 'new'));
    rmSync(folder, { recursive: true });
    expect([status, stderr, made]).toEqual([0, '', ['site']]);
  },
);

test('a build with valid articles replaces the existing output as a whole', async () => {
  writeLastBuild('old-page.html');
  const { status } = await run('build', ['--out', join(output.path, 'site')], {
    ARTICLES_DIR: valid.path,
  });
  expect(status).toBe(0);
  expect(readdirSync(output.path)).toEqual(['site']);
  expect(existsSync(join(output.path, 'site/old-page.html'))).toBe(false);
  expect(readFileSync(join(output.path, 'site/articles/valid/index.html'), 'utf8')).toContain(
    'Text of the new build.',
  );
  expect(existsSync(join(output.path, 'site/pagefind/pagefind-entry.json'))).toBe(true);
});
