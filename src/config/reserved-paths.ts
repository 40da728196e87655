import type { Routes } from './routes.ts';
import { addressKey } from '../domain/old-path.ts';
import type { SiteDefinition } from './site-definition.ts';

/** Folders and files of the build, and of those who publish it. */
const BUILT = /^\/(?:_astro|pagefind|pictures|\.uploading|sitemap-[^/]+\.xml)(?:\/|$)/;
const FILES = [
  '/404.html',
  '/404',
  '/card.png',
  '/robots.txt',
  '/sw.js',
  '/_headers',
  '/_redirects',
  '/.nojekyll',
  '/release.json',
  '/part.json',
  '/.releases.json',
  '/.uploading.lock',
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
    return [home, rootRoutes.search(code), rootRoutes.siteMap(code), `${home}offline/`];
  });
  const files = site.locales.flatMap(({ code }) => [
    rootRoutes.openSearch(code),
    rootRoutes.feed(code),
    `${rootRoutes.home(code)}llms.txt`,
  ]);
  const listings = site.locales.flatMap(({ code }) => [
    ...site.categories.map(({ id }) => rootRoutes.category(code, id)),
    ...[...(sections.get(code) ?? [])].map((id) => rootRoutes.section(code, id)),
  ]);
  const keys = new Set([...pages, ...files, ...FILES].map(addressKey));
  // A file cannot be a folder as well, so nothing is below it.
  const noFolders = [...files, ...FILES, ...pages.map((page) => `${page}index.html`)].map(
    (file) => `${file.toLowerCase()}/`,
  );
  return (address) => {
    const key = addressKey(address);
    return (
      keys.has(key) ||
      noFolders.some((file) => key.startsWith(file)) ||
      BUILT.test(key) ||
      listings.some((listing) => `${key}/`.startsWith(listing.toLowerCase()))
    );
  };
}
