import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { overridesFolder, themeFile } from '../config/owner-files.ts';
import { siteFile } from '../config/site-file.ts';
import { filesBelow } from '../lib/files-below.ts';

/**
 * Returns a version for everything that determines the check's findings and the pages of articles:
 * the code in `src/`, the owner's settings, style sheet and components, the installed packages, and
 * Node.
 * @param root folder of the project
 */
export function codeVersion(root = '.'): string {
  const hash = createHash('sha256').update(process.version);
  const add = (name: string, file: string) => hash.update(`\n${name}\n`).update(contentOf(file));
  const sources = filesBelow(join(root, 'src'))
    .filter((path) => /\.(ts|astro|css|bin)$/.test(path))
    .map((path) => `src/${path}`);
  for (const path of [...sources, 'astro.config.mjs']) add(path, join(root, path));
  add('settings', siteFile());
  add('theme', themeFile());
  // Overrides may import any kind of file.
  for (const path of filesBelow(overridesFolder()))
    add(`overrides/${path}`, join(overridesFolder(), path));
  return hash.update(installedPackages(root)).digest('hex');
}

/**
 * Returns the names and versions of the packages that the product uses, a line for each.
 * @param root folder of the project
 */
export function installedPackages(root = '.'): string {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const versionOf = (name: string) =>
    installedVersion(join(root, 'node_modules', name, 'package.json'));
  const names = Object.keys(dependencies).toSorted();
  return names.map((name) => `\n${name} ${versionOf(name)}`).join('');
}

function contentOf(file: string): string | Uint8Array {
  return existsSync(file) ? readFileSync(file) : 'none';
}

function installedVersion(file: string): string {
  return existsSync(file)
    ? String((JSON.parse(readFileSync(file, 'utf8')) as { version?: string }).version)
    : 'none';
}
