import type { Strings } from './strings.ts';

const NAMES = [
  'publishedOn',
  'updatedOn',
  'viewsUnit',
  'previousPage',
  'nextPage',
  'pageNumber',
  'resultCount',
  'resultCountInCategory',
  'doubtfulCount',
  'showingFor',
  'searchInstead',
  'searching',
  'searchIsSlow',
  'emptyTitle',
  'emptyInCategory',
  'failedTitle',
] as const satisfies readonly (keyof Strings)[];

/**
 * The texts that the script of the search page shows. The page passes them to the script, so that
 * readers load only their language.
 */
export type ListingTexts = Pick<Strings, (typeof NAMES)[number]>;

export function listingTexts(strings: Strings): ListingTexts {
  return Object.fromEntries(NAMES.map((name) => [name, strings[name]])) as ListingTexts;
}
