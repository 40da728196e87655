import type { ListingOrder } from '../domain/listing.ts';
import { firstOrder, listingPath } from '../domain/listing.ts';
import type { SearchQuery } from '../domain/search-query.ts';
import { toSearchParams } from '../domain/search-query.ts';

/** Builds every address of the site; all of them start with the base path, and those of pages end with a slash. */
export type Routes = ReturnType<typeof createRoutes>;

/**
 * @param base path under which the site is served, `/` or `/help/`
 * @param defaultLocale the locale whose addresses carry no prefix
 */
export function createRoutes(base: string, defaultLocale: string) {
  const root = base.endsWith('/') ? base : `${base}/`;
  const home = (locale: string) => (locale === defaultLocale ? root : `${root}${locale}/`);
  return {
    /** The base path, with a slash at both ends. */
    base: root,
    home,
    article: (locale: string, slug: string) => `${home(locale)}articles/${slug}/`,
    category: (
      locale: string,
      category: string,
      number = 1,
      order: ListingOrder = firstOrder.category,
    ) =>
      `${home(locale)}categories/${category}/${listingPath({ order, number }, firstOrder.category)}`,
    /** What a category published in a year, which is `YYYY`. */
    year: (locale: string, category: string, year: string) =>
      `${home(locale)}categories/${category}/year/${year}/`,
    section: (
      locale: string,
      section: string,
      number = 1,
      order: ListingOrder = firstOrder.section,
    ) => `${home(locale)}sections/${section}/${listingPath({ order, number }, firstOrder.section)}`,
    /** All articles, for readers. */
    siteMap: (locale: string) => `${home(locale)}sitemap/`,
    search: (locale: string, query?: SearchQuery) => {
      const parameters = query ? toSearchParams(query).toString() : '';
      return `${home(locale)}search/${parameters && `?${parameters}`}`;
    },
    /** The article in plain Markdown. */
    markdown: (locale: string, slug: string) => `${home(locale)}articles/${slug}.md`,
    /** The feed of a category, else that of the site. */
    feed: (locale: string, category?: string) =>
      `${home(locale)}${category === undefined ? '' : `categories/${category}/`}feed.xml`,
    openSearch: (locale: string) => `${home(locale)}opensearch.xml`,
    /** A file or page by its path from the site's root, as written in Markdown: `/articles/x/`. */
    fromRoot: (path: string) => root + path.replace(/^\//, ''),
    /** A link as the owner writes it in `src/site.ts`: from the site's root, or to anywhere else. */
    linked: (href: string) => (href.startsWith('/') ? root + href.slice(1) : href),
  };
}
