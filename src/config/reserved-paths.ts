import type { Routes } from './routes.ts';
import { addressKey } from '../domain/old-path.ts';
import type { SiteDefinition } from './site-definition.ts';

/** Folders whose files the build makes. */
const BUILT = /^\/(_astro|pagefind|images)(\/|$)/;
const FILES = [
  '/404.html',
  '/404',
  '/card.png',
  '/robots.txt',
  '/sitemap-index.xml',
  '/sw.js',
  '/_headers',
  '/_redirects',
];

/**
 * Tells which addresses, besides those of articles, are the site's own and can be nobody's old address.
 * @param rootRoutes of a site without base path
 * @param sections ids of those that hold articles, by locale
 */
export function siteAddressTest(
  site: SiteDefinition,
  rootRoutes: Routes,
  sections: ReadonlyMap<string, ReadonlySet<string>>,
): (address: string) => boolean {
  const pages = site.locales.flatMap(({ code }) => {
    const home = rootRoutes.home(code);
    return [
      home,
      rootRoutes.search(code),
      rootRoutes.siteMap(code),
      rootRoutes.openSearch(code),
      rootRoutes.feed(code),
      `${home}offline/`,
      `${home}llms.txt`,
    ];
  });
  const listings = site.locales.flatMap(({ code }) => [
    ...site.categories.map(({ id }) => rootRoutes.category(code, id)),
    ...[...(sections.get(code) ?? [])].map((id) => rootRoutes.section(code, id)),
  ]);
  const keys = new Set([...pages, ...FILES].map(addressKey));
  return (address) => {
    const key = addressKey(address);
    return (
      keys.has(key) ||
      BUILT.test(key) ||
      listings.some((listing) => `${key}/`.startsWith(listing.toLowerCase()))
    );
  };
}
