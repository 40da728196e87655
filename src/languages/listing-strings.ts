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
  'issueStatus',
] as const satisfies readonly (keyof Strings)[];

/**
 * The texts that the script of the search page shows. The page passes them to the script, so that
 * readers load only their language.
 */
export type ListingTexts = Pick<Strings, ListingText> & {
  /** Names of the texts that are in English on a page of another language. */
  readonly english: readonly ListingText[];
};

export type ListingText = (typeof NAMES)[number];

/**
 * Returns the texts of the search page.
 * @param missing names of the texts that the locale shows in English
 */
export function listingTexts(strings: Strings, missing: readonly (keyof Strings)[]): ListingTexts {
  const texts = Object.fromEntries(NAMES.map((name) => [name, strings[name]]));
  const english = NAMES.filter((name) => missing.includes(name));
  return { ...texts, english } as unknown as ListingTexts;
}
