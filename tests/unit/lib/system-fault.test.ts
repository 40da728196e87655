import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemFault } from '../../../src/lib/system-fault.ts';
import { tempArticles } from '../../support/temp-articles.ts';

const failed = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: failed`), { code, path });

test.each([
  [
    'a path below a file',
    (folder: string) => mkdirSync(join(folder, 'file/x')),
    'file/x: a part of the path is a file, not a folder (ENOTDIR). Check the path.',
  ],
  [
    'a folder in place of a file',
    (folder: string) => writeFileSync(join(folder, 'folder'), ''),
    'folder: it is a folder, not a file (EISDIR). Use the path of a file.',
  ],
  [
    'a link to itself',
    (folder: string) => readFileSync(join(folder, 'loop')),
    'loop: its links form a loop (ELOOP). Remove the link, or use another path.',
  ],
  [
    'a long name',
    (folder: string) => writeFileSync(join(folder, 'x'.repeat(300)), ''),
    `${'x'.repeat(300)}: a name in the path is too long (ENAMETOOLONG). ` +
      'Use names of at most 255 bytes.',
  ],
])('%s is reported with its path, what is wrong and how to fix it', (_what, work, sentence) => {
  const folder = tempArticles({ file: 'x', 'folder/x': 'x' });
  symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
  let error: unknown;
  try {
    work(folder);
  } catch (thrown) {
    error = thrown;
  }
  expect(systemFault(error)).toBe(join(folder, sentence));
});

test.each([
  [failed('ENOSPC'), 'The disk is full (ENOSPC). Free some space, then run the command again.'],
  [
    failed('EDQUOT', '/a'),
    '/a: your disk quota is used up (EDQUOT). Free some space, then run the command again.',
  ],
  [failed('EROFS', '/a'), '/a: the file system is read-only (EROFS). Choose a writable location.'],
  [
    failed('EACCES', '/a'),
    '/a: permission was denied (EACCES). Check its owner and permissions, or use another path.',
  ],
  [
    failed('EPERM', '/a'),
    '/a: permission was denied (EPERM). Check its owner and permissions, or use another path.',
  ],
  [
    failed('EMFILE', '/a'),
    '/a: too many files are open (EMFILE). ' +
      'Raise the limit with ulimit -n, then run the command again.',
  ],
  [
    new Error('wrapped', { cause: failed('ENOSPC', '/a') }),
    '/a: the disk is full (ENOSPC). Free some space, then run the command again.',
  ],
  [
    Object.assign(new Error('Build failed'), {
      errors: [new Error('No space left on device (os error 28)')],
    }),
    'The disk is full (ENOSPC). Free some space, then run the command again.',
  ],
])('%s', (error, sentence) => {
  expect(systemFault(error)).toBe(sentence);
});

test.each([
  new TypeError('x is undefined'),
  failed('ENOENT', '/a'),
  failed('ERR_INVALID_STATE'),
  new Error('constructor'),
  failed('constructor'),
  'ENOSPC',
  undefined,
])('%s is a bug', (error) => {
  expect(systemFault(error)).toBeUndefined();
});
