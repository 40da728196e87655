import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { folderTarget } from '../../../src/publish/folder-target.ts';
import { faultsOf, writeManifest } from '../../../src/publish/manifest.ts';
import { publish } from '../../../src/publish/publish.ts';
import {
  contentsOf,
  first,
  releaseFolders,
  second,
  writeRelease,
} from '../../support/release-folders.ts';

let site = '';
let target = '';

beforeEach(() => {
  ({ site, target } = releaseFolders());
});

test('a preview is whole, but it is not published', async () => {
  writeRelease(site, first);
  writeManifest(site, { preview: true });
  expect(faultsOf(site)).toEqual([]);
  await expect(publish(site, folderTarget(target))).rejects.toThrow('is a preview');
  expect(existsSync(target)).toBe(false);
});

test('an invalid ledger is reported without a change', async () => {
  writeRelease(site, first);
  await publish(site, folderTarget(target));
  writeFileSync(join(target, '.releases.json'), '{"releases": 1}');
  writeRelease(site, second);
  await expect(publish(site, folderTarget(target))).rejects.toThrow(
    '.releases.json at the target cannot be read',
  );
  expect(contentsOf(target)).toEqual(first);
});
