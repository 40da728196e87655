import { renameSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isFromOtherPreview } from '../../../scripts/lib/other-preview.ts';

/** The error of a rename of a file that is not there. */
function errorOf(file: string): unknown {
  try {
    renameSync(file, `${file}.new`);
  } catch (error) {
    return error;
  }
  return undefined;
}
const gone = errorOf('/nowhere/project/.astro/data-store.json.tmp');

test.each([
  [gone, true],
  [new Error('Unknown', { cause: gone }), true],
  [errorOf('/nowhere/project/.astro/data-store.json'), false],
  [errorOf('/nowhere/project/data-store.json.tmp'), false],
  [new Error('Unknown', { cause: 'x' }), false],
  [new Error('Unknown'), false],
  [undefined, false],
])('%s is from another preview: %s', (error, expected) => {
  expect(isFromOtherPreview(error)).toBe(expected);
});
