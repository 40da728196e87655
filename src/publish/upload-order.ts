import { siteRoutes } from '../config/route-table.ts';
import { IMMUTABLE, NO_CACHE, REVALIDATED, SHORT } from '../hosting/host-table.ts';

/**
 * The order in which the files of a release are uploaded: dependencies first. So pages and search
 * results only link to files that exist.
 */
export const unseenSteps = ['hashed', 'asset', 'new page'] as const;
/** Files that readers request first. They link to the files of the earlier steps. */
export const seenSteps = ['page', 'fixed', 'entry', 'manifest'] as const;
export type UploadStep = (typeof unseenSteps)[number] | (typeof seenSteps)[number];

/** Names with a hash: of their content, or (facts and words) of their search index. */
const BY_CONTENT = /^_astro\/|^pagefind\/(?:index|fragment|meaning)\/|^pagefind\/[^/]+\.pf_meta$/;
const BY_INDEX = /^pagefind\/(?:facts|words)\.[^/]+_[0-9a-f]+\.(?:json|txt)$/;

const PAGE = /\.(?:html|md)$/;
const ASSET = /\.(?:avif|css|gif|ico|jpe?g|mp4|pdf|png|svg|webm|webp|woff2?)$/;
const PACKED = /\.(?:gz|br)$/;

/**
 * Returns the step in which a file is uploaded.
 * @param path from the site root
 * @param isLinked whether pages at the target may link to the file
 */
export function stepOf(path: string, isLinked: boolean): UploadStep {
  const name = path.replace(PACKED, '');
  if (BY_CONTENT.test(name) || BY_INDEX.test(name)) return 'hashed';
  if (name === siteRoutes.manifest.path) return 'manifest';
  if (name === 'pagefind/pagefind-entry.json') return 'entry';
  if (PAGE.test(name)) return isLinked ? 'page' : 'new page';
  return ASSET.test(name) && !name.startsWith('pagefind/') ? 'asset' : 'fixed';
}

/** Returns whether pages that are open in browsers may request the file after the next release. */
export function isAskedForLater(path: string): boolean {
  return ['hashed', 'asset'].includes(stepOf(path, true));
}

/**
 * Returns the Cache-Control header of a file. Only files that never change under their name are
 * cached without revalidation.
 */
export function cacheControlOf(path: string): string {
  const plain = path.replace(PACKED, '');
  if (plain === siteRoutes.notices.path) return NO_CACHE;
  if (plain === siteRoutes.widgetScript.path) return SHORT;
  return BY_CONTENT.test(path) ? IMMUTABLE : REVALIDATED;
}
