import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, parse, resolve } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import {
  buildWriter,
  joinWriter,
  requireOutputFolder,
} from '../../../src/publish/output-folder.ts';
import { writeManifest } from '../../../src/publish/manifest.ts';
import { writePart } from '../../../src/publish/part.ts';

let folder = '';
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'handrail-out-')));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

function write(path: string, text = 'text'): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

function site(...more: readonly string[]): void {
  write('out/index.html');
  write('out/articles/a/index.html');
  writeManifest(at('out'));
  for (const path of more) write(`out/${path}`);
}

function part(): void {
  write('out/articles/a/index.html');
  writePart(at('out'), { number: 2, count: 2 }, {}, ['articles/a/index.html']);
}

const own = [
  'articles',
  'docs',
  'node_modules',
  'public',
  'scripts',
  'src',
  'tests',
  '.git',
  '.github',
];

test.each([
  ['.', 'it is the project itself'],
  ['', 'it is the project itself'],
  ['../', 'it contains the project'],
  ['src/..', 'it is the project itself'],
  [parse(resolve('.')).root, 'it contains the project'],
  ...own.map((name) => [name, `own folder ${name}`]),
  ...own.map((name) => [`${name}/new/folder`, `own folder ${name}`]),
  ['node_modules/.handrail-build', 'own folder node_modules'],
  ['node_modules/.handrail-build/site', 'own folder node_modules'],
  ['package.json', 'it is not a folder'],
  ['package.json/site', 'package.json is not a folder'],
])('%j is refused: %s', (out, reason) => {
  for (const writer of [buildWriter, joinWriter]) {
    expect(() => requireOutputFolder(out, writer)).toThrow(reason);
  }
});

test.each(['dist', 'part-1', 'preview/site', 'node_modules/.handrail-test/new'])(
  '%s is free',
  (out) => {
    vi.spyOn(process, 'cwd').mockReturnValue(folder);
    onTestFinished(() => void vi.restoreAllMocks());
    expect(requireOutputFolder(out, buildWriter)).toBe(at(out));
  },
);

test.each([
  ['a missing folder', () => undefined],
  ['an empty folder', () => mkdirSync(at('out'))],
  ['an earlier build', () => site()],
  [
    'an earlier build with packed files',
    () => site('index.html.gz', 'index.html.br', 'index.html.br.tmp'),
  ],
  [
    'an earlier build that a file browser has looked into',
    () => site('.DS_Store', 'articles/Thumbs.db'),
  ],
  [
    'an earlier build that has lost a file',
    () => {
      site();
      rmSync(at('out/index.html'));
    },
  ],
])('%s may be replaced', (_what, prepare) => {
  prepare();
  for (const writer of [buildWriter, joinWriter]) {
    expect(requireOutputFolder(at('out'), writer)).toBe(at('out'));
  }
});

test.each([
  ['a folder of other files', () => write('out/notes.md'), 'notes.md'],
  ['a hidden file', () => write('out/.env'), '.env'],
  ['a build and a repository', () => site('.git/HEAD'), '.git/HEAD'],
  ['a build and a file of somebody else', () => site('articles/a/notes.md'), 'articles/a/notes.md'],
  [
    'a build and a link',
    () => {
      site();
      symlinkSync('/', at('out/root'));
    },
    'root',
  ],
  ['a list that cannot be read', () => write('out/release.json', '{"files":'), 'release.json'],
  [
    'a release.json of another program',
    () => write('out/release.json', '{"files":{"release.json":1}}'),
    'release.json',
  ],
  [
    'a list of nothing beside files',
    () => {
      mkdirSync(at('out'));
      writeManifest(at('out'));
      write('out/index.html');
    },
    'index.html',
  ],
  ['what releases were published to', () => site('.releases.json'), '.releases.json'],
])('%s is refused and named', (_what, prepare, foreign) => {
  prepare();
  for (const { command, lists } of [buildWriter, joinWriter]) {
    expect(() => requireOutputFolder(at('out'), { command, lists })).toThrow(
      `${command} cannot write to ${at('out')}: it contains ${foreign}, which ${command} ` +
        'did not write.',
    );
  }
});

test('a part is replaced by a build, but not by a join', () => {
  part();
  expect(requireOutputFolder(at('out'), buildWriter)).toBe(at('out'));
  expect(() => requireOutputFolder(at('out'), joinWriter)).toThrow(
    'it contains articles/a/index.html',
  );
});

test.each([
  ['the project', () => symlinkSync(process.cwd(), at('out')), 'it is the project itself'],
  ['a folder of the project', () => symlinkSync(resolve('src'), at('out')), 'own folder src'],
  ['a file', () => symlinkSync(resolve('package.json'), at('out')), 'it is not a folder'],
  ['nothing', () => symlinkSync(at('nowhere'), at('out')), 'it is a broken link'],
  ['itself', () => symlinkSync(at('out'), at('out')), 'it is a broken link'],
])('a link to %s is refused', (_what, prepare, reason) => {
  prepare();
  expect(() => requireOutputFolder(at('out'), buildWriter)).toThrow(reason);
});

test('a link to the project is refused, and one to a free folder is followed', () => {
  symlinkSync(process.cwd(), at('link'));
  expect(() => requireOutputFolder(at('link/src/new'), buildWriter)).toThrow('own folder src');
  symlinkSync(folder, at('here'));
  expect(requireOutputFolder(at('here/out'), buildWriter)).toBe(at('out'));
});

test('the articles folder, its parents and its locales are refused wherever it is', () => {
  vi.stubEnv('ARTICLES_DIR', at('help/articles'));
  onTestFinished(() => void vi.unstubAllEnvs());
  mkdirSync(at('help/articles/en'), { recursive: true });
  for (const out of ['.', 'help', 'help/articles', 'help/articles/en', 'help/articles/en/new']) {
    expect(() => requireOutputFolder(at(out), buildWriter), out).toThrow(/articles/);
  }
  expect(requireOutputFolder(at('help/site'), buildWriter)).toBe(at('help/site'));
});
