/**
 * Ids of the page around an article, of its footnotes and of its scripts. A test finds every id of
 * a built page in this list.
 */
const OF_THE_PAGE = new Set([
  'articleTitle',
  'contentsTitle',
  'footnote-label',
  'headerSearch',
  'pageContent',
  'relatedArticles',
]);
const PREFIXES = ['glossaryTerm-', 'headerSearch-', 'user-content-'];

/** Whether an id belongs to the page around an article, so that no section may have it. */
export function isReservedId(id: string): boolean {
  return OF_THE_PAGE.has(id) || PREFIXES.some((prefix) => id.startsWith(prefix));
}
