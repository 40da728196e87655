import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

type Import = { readonly file: string; readonly target: string };

/** All imports of the source files; relative ones as paths from the project's root. */
const imports = globSync('src/**/*.{ts,astro}').flatMap((path): Import[] => {
  const file = path.replaceAll('\\', '/');
  const statements = readFileSync(file, 'utf8').matchAll(/(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[^.\w])import\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...statements].map(([, from, bare]) => {
    const target = from ?? bare ?? '';
    return { file, target: target.startsWith('.') ? join(dirname(file), target).replaceAll('\\', '/') : target };
  });
});

const importersOf = (wanted: RegExp) => [...new Set(imports.filter(({ target }) => wanted.test(target)).map(({ file }) => file))].toSorted();

test.each([
  ['src/domain/', /^src\/domain\//],
  ['src/offline/', /^src\/offline\/|^@service-worker/],
  ['src/search/', /^src\/(search|domain|strings)\/|^stemmer$/],
])('%s imports only what it may', (folder, allowed) => {
  const own = imports.filter(({ file }) => file.startsWith(folder));
  expect(own).not.toEqual([]);
  expect(own.filter(({ target }) => !allowed.test(target))).toEqual([]);
});

test.each([
  ['astro:content', /^astro:content$/, ['src/catalog.ts', 'src/content.config.ts']],
  ['gray-matter', /^gray-matter$/, ['src/source/front-matter.ts']],
  ['pagefind', /^pagefind$/, ['src/integrations/pagefind-index.ts']],
])('only the files that own it import %s', (_name, target, files) => {
  expect(importersOf(target)).toEqual(files);
});
