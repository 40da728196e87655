import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { namesDemo } from '../../../src/config/demo.ts';
import { readDemoFiles } from '../../../src/content/demo-files.ts';
import { filesBelow } from '../../../src/lib/files-below.ts';

const demo = readDemoFiles('articles');

// The owner's own articles need not be in the list, and `npm run init` removes the list.
test.skipIf(demo === undefined)('every file of the demo is in the list that init removes', () => {
  const others = filesBelow('articles').filter(
    (path) => /\.(?:mdx?|ya?ml)$/.test(path) && path !== 'README.md' && !demo?.includes(path),
  );
  const textOf = (path: string) => readFileSync(join('articles', path), 'utf8');
  expect(others.filter((path) => namesDemo(textOf(path)))).toEqual([]);
});
