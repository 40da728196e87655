import { siteUrl } from '../config/environment.ts';
import { readManifest } from './manifest.ts';

/**
 * Returns the public URL of the built site, or that of `SITE_URL` or `src/site.ts` without a build.
 * @param directory of the built site
 * @throws UserError when there is no build and `SITE_URL` is not a valid URL
 */
export function publicUrl(directory = 'dist'): URL {
  const url = readManifest(directory)?.url;
  return url === undefined ? siteUrl() : new URL(url);
}
