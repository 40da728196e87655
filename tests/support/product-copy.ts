import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** What the product consists of; the owner's articles and `public/` are not among it. */
const productFiles = ['src', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** The owner's files below `src/`; the tests bring their own settings and no overrides. */
const ownersFiles = /^src\/(site\.ts|theme\.css|overrides\/.*)$/;

const fixtures = resolve('tests/fixtures');

/**
 * Copies the product with the small fixture in place of its owner's files. The copy shares the
 * installed packages, but none of their caches.
 */
export function copyProduct(folder: string): void {
  for (const name of productFiles)
    cpSync(name, join(folder, name), {
      recursive: true,
      filter: (file) => !ownersFiles.test(relative('.', file)),
    });
  cpSync(join(fixtures, 'articles/_public'), join(folder, 'public'), { recursive: true });
  cpSync(join(fixtures, 'articles'), join(folder, 'articles'), {
    recursive: true,
    filter: (file) => !/_site\.ts$|_public$/.test(file),
  });
  const settings = readFileSync(join(fixtures, 'articles/_site.ts'), 'utf8')
    .replaceAll('../../../src/', './')
    // An owner who still has values of the demo is warned of them.
    .replaceAll('Saltmere', 'Acme')
    .replaceAll('saltmere', 'acme');
  writeFileSync(join(folder, 'src/site.ts'), settings);
  linkPackages(folder);
}

function linkPackages(folder: string): void {
  mkdirSync(join(folder, 'node_modules'));
  const packages = readdirSync('node_modules').filter(
    (name) => !name.startsWith('.') || name === '.bin',
  );
  for (const name of packages)
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
}
