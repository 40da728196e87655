import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { buildWriter } from '../../../src/publish/output-folder.ts';
import { replaceFolder } from '../../../src/publish/replace-folder.ts';
import { writeManifest } from '../../../src/publish/manifest.ts';

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

const makeSite = (made: string) => {
  mkdirSync(made);
  writeFileSync(join(made, 'new.html'), 'new');
};

test('a folder is replaced as a whole, and folders beside it stay', () => {
  site();
  write('out.next/mine');
  write('out.previous/mine');
  replaceFolder(at('out'), buildWriter, makeSite);
  expect(readdirSync(at('out'))).toEqual(['new.html']);
  expect(readdirSync(folder).sort()).toEqual(['out', 'out.next', 'out.previous']);
  for (const name of ['out.next', 'out.previous']) expect(readdirSync(at(name))).toEqual(['mine']);
});

test('what comes into the folder while the new one is made is not deleted', () => {
  site();
  const make = (made: string) => {
    makeSite(made);
    write('out/notes.md');
  };
  expect(() => replaceFolder(at('out'), buildWriter, make)).toThrow('it contains notes.md');
  expect(readdirSync(at('out')).sort()).toEqual([
    'articles',
    'index.html',
    'notes.md',
    'release.json',
  ]);
  expect(readdirSync(folder)).toEqual(['out']);
});

test('what killed runs have left is removed after an hour, and nothing else', () => {
  const dead = 2 ** 22 + 1;
  const old = [
    `.handrail-${dead}-abcdef`,
    `.handrail-${process.pid}-abcdef`,
    '.handrail-notes',
    `.handrail-${dead}-ABCDEF`,
  ];
  for (const name of old) write(`${name}/next/index.html`);
  write(`.handrail-${dead}-ABCDEF/notes.md`);
  for (const name of old) utimesSync(at(name), 0, 0);
  write(`.handrail-${dead}-young1/next/index.html`);
  replaceFolder(at('out'), buildWriter, makeSite);
  expect(readdirSync(folder).sort()).toEqual(
    [...old.slice(1), `.handrail-${dead}-young1`, 'out'].sort(),
  );
});
