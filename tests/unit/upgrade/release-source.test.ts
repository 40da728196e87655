import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseSource } from '../../../src/upgrade/release-source.ts';
import { temporaryFolder } from '../../support/run-command.ts';

const folder = temporaryFolder();
folder.write('release/package.json', '{}');
folder.write('release.tgz', '');
execFileSync('git', ['init', '--quiet', '--bare', join(folder.path, 'bare.git')]);
afterAll(() => folder.remove());

test.each([
  ['release', 'folder'],
  ['release.tgz', 'tarball'],
  ['bare.git', 'git'],
])('%s on the disk is a %s', (name, kind) => {
  const spec = join(folder.path, name);
  expect(parseSource(spec)).toEqual({ kind, spec });
});

test.each([
  ['npm:handrail', { kind: 'npm', spec: 'handrail' }],
  ['npm:@acme/handrail', { kind: 'npm', spec: '@acme/handrail' }],
  ['https://host.example/a.git', { kind: 'git', spec: 'https://host.example/a.git' }],
  ['git@host.example:a/b', { kind: 'git', spec: 'git@host.example:a/b' }],
  ['https://host.example/a.tgz', { kind: 'npm', spec: 'https://host.example/a.tgz' }],
])('%s', (text, source) => {
  expect(parseSource(text)).toEqual(source);
});

test.each(['nowhere', '--upload-pack=x', 'npm:', 'npm:--x', 'npm:a b', 'ext::sh -c x'])(
  '%s is refused',
  (text) => {
    expect(() => parseSource(text)).toThrow(/is not a folder|names no package/);
  },
);
