import { siteRoutes } from '../config/route-table.ts';
import { IMMUTABLE, REVALIDATED } from '../hosting/host-table.ts';

/**
 * The order in which the files of a release become visible. At every moment a page finds what it
 * links to, and search names no page that is not there: what a file needs comes before the file.
 */
export const unseenSteps = ['hashed', 'asset', 'new page'] as const;
/** What readers see; it leads them to the files of the steps before. */
export const seenSteps = ['page', 'fixed', 'entry', 'manifest'] as const;
export type Step = (typeof unseenSteps)[number] | (typeof seenSteps)[number];

/**
 * Names that hold a hash: of their content, or (facts and words) of the search index they belong
 * to.
 */
const BY_CONTENT = /^_astro\/|^pagefind\/(?:index|fragment)\/|^pagefind\/[^/]+\.pf_meta$/;
const BY_INDEX = /^pagefind\/(?:facts|words)\.[^/]+_[0-9a-f]+\.(?:json|txt)$/;

const PAGE = /\.(?:html|md)$/;
const ASSET = /\.(?:avif|css|gif|ico|jpe?g|mp4|pdf|png|svg|webm|webp|woff2?)$/;
const PACKED = /\.(?:gz|br)$/;

/**
 * @param path from the site's root
 * @param isLinked pages at the target may lead to it already
 */
export function stepOf(path: string, isLinked: boolean): Step {
  const name = path.replace(PACKED, '');
  if (BY_CONTENT.test(name) || BY_INDEX.test(name)) return 'hashed';
  if (name === siteRoutes.manifest.path) return 'manifest';
  if (name === 'pagefind/pagefind-entry.json') return 'entry';
  if (PAGE.test(name)) return isLinked ? 'page' : 'new page';
  return ASSET.test(name) && !name.startsWith('pagefind/') ? 'asset' : 'fixed';
}

/**
 * Whether pages that are open in readers' browsers may still ask for the file after the next
 * release.
 */
export function isAskedForLater(path: string): boolean {
  return ['hashed', 'asset'].includes(stepOf(path, true));
}

/**
 * The Cache-Control header of a file: only what never changes under its name may be kept unasked.
 */
export function cacheControlOf(path: string): string {
  return BY_CONTENT.test(path) ? IMMUTABLE : REVALIDATED;
}
