import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digest } from '../../../src/lib/digest.ts';
import { placeSame } from '../../../src/lib/place-file.ts';
import { tempArticles } from '../../support/temp-articles.ts';

test('the same content is the earlier file, which may go', () => {
  const folder = tempArticles({ old: 'same' });
  const [earlier, file] = [join(folder, 'old'), join(folder, 'a/b/new')];
  expect(placeSame(file, digest('same'), earlier)).toEqual(Buffer.from('same'));
  expect(statSync(file).ino).toBe(statSync(earlier).ino);
  rmSync(earlier);
  expect(readFileSync(file, 'utf8')).toBe('same');
});

test.each([
  ['has another content', 'old', 'other'],
  ['is missing', 'missing', 'same'],
  ['is a folder', '.', 'same'],
])('no file is made when the earlier one %s', (_name, earlier, content) => {
  const folder = tempArticles({ old: 'same' });
  expect(placeSame(join(folder, 'new'), digest(content), join(folder, earlier))).toBeUndefined();
  expect(existsSync(join(folder, 'new'))).toBe(false);
});
