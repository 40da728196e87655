import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { joinParts } from '../../../src/publish/join-parts.ts';
import { faultsOf, readManifest } from '../../../src/publish/manifest.ts';
import { writePart } from '../../../src/publish/part.ts';

const sources = { articles: 'a', day: '2026-01-01' };
const shell = { 'index.html': 'home', '404.html': 'lost', '_astro/x.1.js': 'one', '.nojekyll': '' };

let folder = '';
const place = (name: string) => join(folder, name);

/** Builds as a shard does: the shell is in every build, the articles are its own. */
function makePart(
  name: string,
  number: number,
  count: number,
  files: Readonly<Record<string, string>>,
  from: Readonly<Record<string, string>> = sources,
): void {
  rmSync(place(name), { recursive: true, force: true });
  for (const [path, content] of Object.entries({ ...shell, ...files })) {
    mkdirSync(dirname(join(place(name), path)), { recursive: true });
    writeFileSync(join(place(name), path), content);
  }
  writePart(
    place(name),
    { number, count },
    from,
    Object.keys(files).filter((path) => path.startsWith('articles/')),
  );
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-join-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  makePart('one', 1, 2, { 'articles/a/index.html': 'a' });
  makePart('two', 2, 2, { 'articles/b/index.html': 'b', 'articles/b.md': '# b' });
});

test('the first part has the shared files, the others their articles', () => {
  expect(existsSync(join(place('two'), 'index.html'))).toBe(false);
  joinParts([place('two'), place('one')], place('dist'));
  expect(Object.keys(readManifest(place('dist'))?.files ?? {})).toEqual([
    '.nojekyll',
    '404.html',
    '_astro/x.1.js',
    'articles/a/index.html',
    'articles/b.md',
    'articles/b/index.html',
    'index.html',
  ]);
  expect(faultsOf(place('dist'))).toEqual([]);
  expect(readFileSync(join(place('dist'), 'articles/b/index.html'), 'utf8')).toBe('b');
});

test.each([
  [
    'a part that is missing',
    () => {},
    ['one'],
    'There is no part 2 of 2. Build it with --shard 2/2 and name its folder.',
  ],
  [
    'a part that is given twice',
    () => cpSync(place('one'), place('copy'), { recursive: true }),
    ['one', 'copy', 'two'],
    'copy are both part 1 of 2',
  ],
  [
    'parts of different numbers',
    () => makePart('two', 2, 3, {}),
    ['one', 'two'],
    'one of 3. Build all with the same number',
  ],
  [
    'a part of other articles',
    () => makePart('two', 2, 2, {}, { ...sources, articles: 'b' }),
    ['one', 'two'],
    'not the same articles',
  ],
  [
    'a part of another day',
    () => makePart('two', 2, 2, {}, { ...sources, day: '2026-01-02' }),
    ['one', 'two'],
    'not the same day',
  ],
  [
    'a part with other scripts',
    () => makePart('two', 2, 2, { '_astro/x.2.js': 'two' }),
    ['one', 'two'],
    'not the same scripts and styles',
  ],
  [
    'a part that holds what another holds',
    () => makePart('two', 2, 2, { 'articles/a/index.html': 'b' }),
    ['one', 'two'],
    'both hold articles/a/index.html',
  ],
  [
    'a part that was altered',
    () => writeFileSync(join(place('two'), 'articles/b.md'), 'x'),
    ['one', 'two'],
    'articles/b.md is not what the build wrote',
  ],
  [
    'a part that lost a hidden file on its way',
    () => rmSync(join(place('one'), '.nojekyll')),
    ['one', 'two'],
    '.nojekyll is missing',
  ],
  [
    'a file too many',
    () => writeFileSync(join(place('two'), 'more'), 'x'),
    ['one', 'two'],
    'more is not part of the build',
  ],
  [
    'a folder without a list',
    () => rmSync(join(place('two'), 'part.json')),
    ['one', 'two'],
    'no valid part.json',
  ],
  [
    'a list whose path leads outside',
    () => {
      const list = join(place('two'), 'part.json');
      writeFileSync(list, readFileSync(list, 'utf8').replace('articles/b.md', '../outside.md'));
      writeFileSync(place('outside.md'), '# b');
    },
    ['one', 'two'],
    'no valid part.json',
  ],
  [
    'a list that was cut short',
    () => writeFileSync(join(place('two'), 'part.json'), '{"shard":'),
    ['one', 'two'],
    'no valid part.json',
  ],
])('%s is refused in one sentence, and nothing is written', (_what, damage, names, sentence) => {
  damage();
  expect(() => joinParts(names.map(place), place('dist'))).toThrow(sentence);
  expect(existsSync(place('dist'))).toBe(false);
});
