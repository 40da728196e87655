import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installedPackages } from '../code-version.ts';

/** Folder of Astro's code. */
export const astroCode = fileURLToPath(new URL('.', import.meta.resolve('astro'))).replace(
  /[/\\]$/,
  '',
);

/** File of a bundle with the modules that Node can load. The others import it. */
export const EARLY = 'early.mjs';

/** File of a bundle of Astro's server. Its default export is `dev`. */
export const SERVER = 'server.mjs';

/** Folder of the bundles of Astro. */
export const BUNDLES = 'node_modules/.cache/handrail/astro';

/** Returns the name of a module of Astro: its path in that folder. */
export function nameOf(file: string): string {
  return relative(astroCode, file).split(sep).join('/');
}

/**
 * Returns the absolute path of a bundle, which may not exist yet. It names Astro and the code that
 * makes the bundle.
 * @param maker file in this folder whose code makes the bundle
 */
export function bundlePath(maker: 'bundle-astro.ts' | 'bundle-server.ts'): string {
  const own = fileURLToPath(new URL(`./${maker}`, import.meta.url));
  const version = createHash('sha256')
    .update(`${process.version}\n${resolve('.')}\n${installedPackages()}`)
    .update(readFileSync(own))
    .digest('hex')
    .slice(0, 16);
  return resolve(BUNDLES, version);
}
