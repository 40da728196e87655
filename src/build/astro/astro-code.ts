import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of Astro's code. */
export const astroCode = fileURLToPath(new URL('.', import.meta.resolve('astro'))).replace(
  /[/\\]$/,
  '',
);

/** File of a bundle with the modules that Node can load. The others import it. */
export const EARLY = 'early.mjs';

/** Returns the name of a module of Astro: its path in that folder. */
export function nameOf(file: string): string {
  return relative(astroCode, file).split(sep).join('/');
}
