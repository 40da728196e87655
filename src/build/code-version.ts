import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteFile } from '../config/site.ts';
import { ownStringFiles } from '../languages/own-strings.ts';
import { filesBelow } from '../lib/files-below.ts';

/**
 * A name for everything that decides what the check finds in an article and how its page looks: this program's own files, `src/site.ts` among
 * them, the versions of the packages it uses as they are installed, and Node's.
 * @param root folder of the project
 */
export function codeVersion(root = '.'): string {
  const hash = createHash('sha256').update(process.version);
  const sources = filesBelow(join(root, 'src'))
    .filter((path) => /\.(ts|astro|css)$/.test(path))
    .map((path) => `src/${path}`);
  for (const path of [...sources, 'astro.config.mjs'])
    hash.update(`\n${path}\n`).update(contentOf(join(root, path)));
  // They may lie in the articles folder.
  for (const file of [siteFile(), ...ownStringFiles()])
    hash.update(`\n${file}\n`).update(contentOf(file));
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
