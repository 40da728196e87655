/**
 * The order in which the files of a release become visible. At every moment a page finds what it links to, and search names
 * no page that is not there: what a file needs comes before the file.
 */
export const steps = ['hashed', 'asset', 'new page', 'doubtful page', 'page', 'fixed', 'entry', 'manifest'] as const;
export type Step = (typeof steps)[number];

/** Whether readers are led to a file of that name at the target; after an interruption that may be in doubt. */
export type Presence = 'absent' | 'doubtful' | 'there';

/** Names that hold a hash: of their content, or (facts and words) of the search index they belong to. */
const BY_CONTENT = /^_astro\/|^pagefind\/(?:index|fragment)\/|^pagefind\/[^/]+\.pf_meta$/;
const BY_INDEX = /^pagefind\/(?:facts|words)\.[^/]+_[0-9a-f]+\.(?:json|txt)$/;

const PAGE = /\.(?:html|md)$/;
const ASSET = /\.(?:avif|css|gif|ico|jpe?g|mp4|pdf|png|svg|webm|webp|woff2?)$/;
const PACKED = /\.(?:gz|br)$/;

/** @param path from the site's root */
export function stepOf(path: string, presence: Presence): Step {
  const name = path.replace(PACKED, '');
  if (BY_CONTENT.test(name) || BY_INDEX.test(name)) return 'hashed';
  if (name === 'release.json') return 'manifest';
  if (name === 'pagefind/pagefind-entry.json') return 'entry';
  // Pages lead to new ones, to which nothing leads before. One that an interrupted upload may have brought may have readers already.
  if (PAGE.test(name)) return presence === 'absent' ? 'new page' : presence === 'doubtful' ? 'doubtful page' : 'page';
  return ASSET.test(name) && !name.startsWith('pagefind/') ? 'asset' : 'fixed';
}

/** Whether pages that are open in readers' browsers may still ask for the file after the next release. */
export function isAskedForLater(path: string): boolean {
  return ['hashed', 'asset'].includes(stepOf(path, 'there'));
}

/** The Cache-Control header of a file: only what never changes under its name may be kept unasked. */
export function cacheControlOf(path: string): string {
  return BY_CONTENT.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate';
}
