import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeFile } from '../../../src/lib/place-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'place-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const place = (content: string, earlier: string | undefined) => {
  placeFile(join(folder, 'new'), Buffer.from(content), earlier);
  return readFileSync(join(folder, 'new'), 'utf8');
};

test('the same content is the earlier file, which may go', () => {
  const earlier = join(folder, 'old');
  writeFileSync(earlier, 'same');
  expect(place('same', earlier)).toBe('same');
  expect(statSync(join(folder, 'new')).ino).toBe(statSync(earlier).ino);
  rmSync(earlier);
  expect(readFileSync(join(folder, 'new'), 'utf8')).toBe('same');
});

test('another content is a new file, even of the same length', () => {
  const earlier = join(folder, 'old');
  writeFileSync(earlier, 'abcd');
  expect(place('abce', earlier)).toBe('abce');
  expect(readFileSync(earlier, 'utf8')).toBe('abcd');
});

test.each([undefined, 'missing', '.'])('without an earlier file at %s it is written', (name) => {
  expect(place('text', name === undefined ? name : join(folder, name))).toBe('text');
});
