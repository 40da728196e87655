import { basename, dirname, join, resolve } from 'node:path';
import { siteFile } from './site.ts';

/**
 * Returns the absolute path of the owner's overrides: `src/overrides`, or `_overrides` in an
 * articles folder that brings its own settings. It may not exist.
 */
export function overridesFolder(): string {
  const file = siteFile();
  return basename(file) === '_site.ts'
    ? join(dirname(file), '_overrides')
    : resolve('src/overrides');
}
