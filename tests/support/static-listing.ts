import type { HtmlElement } from 'html-validate';
import { attributeOf, only, pagesOf, readPage } from './read-html.ts';

/** The articles that a page of a category or a section lists. */
export const rowsOf = (page: HtmlElement) => page.querySelectorAll('article[data-result]');

export const slugOf = (row: HtmlElement) =>
  attributeOf(only(row, 'a[data-title]'), 'href')?.split('/').at(-2) ?? '';

/**
 * The pages of a listing in their order.
 * @param path of the listing from the site's root, with the order when it is not the first:
 *   `categories/faq/views/`
 */
export function listingPaths(output: string, path: string): string[] {
  const pages = pagesOf(output).filter(
    (page) => page.startsWith(path) && /^(\d+\/)?index\.html$/.test(page.slice(path.length)),
  );
  return pages.map((_, index) => `${path}${index === 0 ? '' : `${index + 1}/`}index.html`);
}

export function listingPages(output: string, path: string): HtmlElement[] {
  return listingPaths(output, path).map((page) => readPage(output, page));
}
