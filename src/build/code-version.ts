import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteFile } from '../config/site-file.ts';
import { filesBelow } from '../lib/files-below.ts';

/**
 * Returns a name for everything that decides what the check finds in an article and how its page
 * looks: this program's own files, the settings, and the versions of Node and of the packages.
 * @param root folder of the project
 */
export function codeVersion(root = '.'): string {
  const hash = createHash('sha256').update(process.version);
  const sources = filesBelow(join(root, 'src'))
    .filter((path) => /\.(ts|astro|css)$/.test(path))
    .map((path) => `src/${path}`);
  // Another articles folder can bring its own.
  hash.update(contentOf(siteFile()));
  for (const path of [...sources, 'astro.config.mjs'])
    hash.update(`\n${path}\n`).update(contentOf(join(root, path)));
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies).toSorted())
    hash.update(`\n${name} ${installedVersion(join(root, 'node_modules', name, 'package.json'))}`);
  return hash.digest('hex');
}

function contentOf(file: string): string | Uint8Array {
  return existsSync(file) ? readFileSync(file) : 'none';
}

function installedVersion(file: string): string {
  return existsSync(file)
    ? String((JSON.parse(readFileSync(file, 'utf8')) as { version?: string }).version)
    : 'none';
}
