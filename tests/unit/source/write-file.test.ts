import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFileAtomically } from '../../../src/source/write-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a file is made, then replaced, and nothing else is left in the folder', () => {
  const path = join(folder, 'a.json');
  writeFileAtomically(path, 'old');
  writeFileAtomically(path, 'new ü');
  expect(readFileSync(path, 'utf8')).toBe('new ü');
  expect(readdirSync(folder)).toEqual(['a.json']);
});

test('what cannot be replaced stays, and no temporary file with it', () => {
  mkdirSync(join(folder, 'a.json'));
  writeFileSync(join(folder, 'a.json/inside'), 'old');
  expect(() => writeFileAtomically(join(folder, 'a.json'), 'new')).toThrow();
  expect(readdirSync(folder)).toEqual(['a.json']);
  expect(() => writeFileAtomically(join(folder, 'missing/a.json'), 'new')).toThrow('ENOENT');
});

test('a link stays a link', () => {
  writeFileSync(join(folder, 'real'), 'old');
  symlinkSync(join(folder, 'real'), join(folder, 'link'));
  writeFileAtomically(join(folder, 'link'), 'new');
  expect(readFileSync(join(folder, 'real'), 'utf8')).toBe('new');
});
