import type { ListingOrder } from '../domain/listing.ts';
import { firstOrder, listingPath } from '../domain/listing.ts';
import type { SearchQuery } from '../domain/search-query.ts';
import { toSearchParams } from '../domain/search-query.ts';
import type { LocaleRoute } from './route-table.ts';
import { localeRoutes } from './route-table.ts';

/** The URL paths of the site. All begin with the base path. Those of pages end with a slash. */
export type Routes = ReturnType<typeof createRoutes>;

/**
 * Returns the URL paths of a site, from the route table.
 * @param base path under which the site is served, `/` or `/help/`
 * @param defaultLocale the locale whose paths have no prefix
 */
export function createRoutes(base: string, defaultLocale: string) {
  const root = base.endsWith('/') ? base : `${base}/`;
  const home = (locale: string) => (locale === defaultLocale ? root : `${root}${locale}/`);
  const path = (
    locale: string,
    route: LocaleRoute,
    values: Readonly<Record<string, string>> = {},
  ) =>
    home(locale) +
    localeRoutes[route].replaceAll(/:(\w+)/g, (_all, name: string) => values[name] ?? '');
  const listing = (kind: 'category' | 'section', number: number, order: ListingOrder) =>
    listingPath({ order, number }, firstOrder[kind]);
  return {
    /** The base path, with a slash at both ends. */
    base: root,
    home,
    article: (locale: string, slug: string) => path(locale, 'article', { slug }),
    markdown: (locale: string, slug: string) => path(locale, 'markdown', { slug }),
    category: (
      locale: string,
      category: string,
      number = 1,
      order: ListingOrder = firstOrder.category,
    ) => path(locale, 'category', { category, listing: listing('category', number, order) }),
    /** @param year `YYYY` */
    year: (locale: string, category: string, year: string) =>
      path(locale, 'year', { category, year }),
    section: (
      locale: string,
      section: string,
      number = 1,
      order: ListingOrder = firstOrder.section,
    ) => path(locale, 'section', { section, listing: listing('section', number, order) }),
    siteMap: (locale: string) => path(locale, 'siteMap'),
    glossary: (locale: string) => path(locale, 'glossary'),
    contact: (locale: string) => path(locale, 'contact'),
    articleKeys: (locale: string) => path(locale, 'articleKeys'),
    offline: (locale: string) => path(locale, 'offline'),
    widget: (locale: string) => path(locale, 'widget'),
    places: (locale: string) => path(locale, 'places'),
    search: (locale: string, query?: SearchQuery) => {
      const parameters = query ? toSearchParams(query).toString() : '';
      return `${path(locale, 'search')}${parameters && `?${parameters}`}`;
    },
    /** The feed of a category, else that of the site. */
    feed: (locale: string, category?: string) =>
      category === undefined ? path(locale, 'feed') : path(locale, 'categoryFeed', { category }),
    openSearch: (locale: string) => path(locale, 'openSearch'),
    llmsFull: (locale: string) => path(locale, 'llmsFull'),
    index: (locale: string) => path(locale, 'index'),
    /** A file or page by its path from the site root, as in Markdown: `/articles/x/`. */
    fromRoot: (path: string) => root + path.replace(/^\//, ''),
    /** A link from `src/site.ts`: a path from the site root, or the URL of another site. */
    linked: (href: string) => (href.startsWith('/') ? root + href.slice(1) : href),
  };
}
