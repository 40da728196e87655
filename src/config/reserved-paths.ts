import { addressKey } from '../domain/old-path.ts';
import type { SiteRoute } from './route-table.ts';
import { localeRoutes, siteRoutes } from './route-table.ts';
import type { Routes } from './routes.ts';
import type { SiteDefinition } from './site-definition.ts';

const ownRoutes: readonly SiteRoute[] = Object.values(siteRoutes);
const folders = ownRoutes.flatMap(({ path }) => (path.endsWith('/') ? [`/${path}`] : []));
const siteFiles = ownRoutes.flatMap(({ path }) => (path.endsWith('/') ? [] : [`/${path}`]));
/** `sitemap-index.xml` names further files; hosts serve `/404` as well. */
const ALSO = /^\/(?:sitemap-[^/]+\.xml|404)(?:\/|$)/;

/**
 * Returns a test of whether a path is one of the site's own, besides those of articles, so that
 * nothing can redirect from it.
 * @param rootRoutes of a site without base path
 * @param sections ids of those that hold articles, by locale
 */
export function reservedPathTest(
  site: SiteDefinition,
  rootRoutes: Routes,
  sections: ReadonlyMap<string, ReadonlySet<string>>,
): (path: string) => boolean {
  const fixed = Object.values(localeRoutes).filter((path) => !path.includes(':'));
  const ofLocales = site.locales.flatMap(({ code }) =>
    fixed.map((path) => rootRoutes.home(code) + path),
  );
  const listings = site.locales.flatMap(({ code }) => [
    ...site.categories.map(({ id }) => rootRoutes.category(code, id)),
    ...[...(sections.get(code) ?? [])].map((id) => rootRoutes.section(code, id)),
  ]);
  const keys = new Set([...ofLocales, ...siteFiles].map(addressKey));
  // A file cannot be a folder as well, so nothing is below it.
  const below = [...ofLocales, ...siteFiles].map((path) =>
    (path.endsWith('/') ? `${path}index.html/` : `${path}/`).toLowerCase(),
  );
  return (path) => {
    const key = addressKey(path);
    return (
      keys.has(key) ||
      ALSO.test(key) ||
      [...folders, ...listings].some((folder) => `${key}/`.startsWith(folder.toLowerCase())) ||
      below.some((file) => key.startsWith(file))
    );
  };
}
