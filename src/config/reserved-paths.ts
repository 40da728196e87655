import { hasContactForm } from './contact-form.ts';
import { pathKey } from '../domain/old-path.ts';
import type { SiteRoute } from './route-table.ts';
import { localeRoutes, siteRoutes } from './route-table.ts';
import type { Routes } from './routes.ts';
import type { SiteDefinition } from './site-definition.ts';

const ownRoutes: readonly SiteRoute[] = Object.values(siteRoutes);
const folders = ownRoutes.flatMap(({ path }) => (path.endsWith('/') ? [`/${path}`] : []));
const siteFiles = ownRoutes.flatMap(({ path }) => (path.endsWith('/') ? [] : [`/${path}`]));
/** `sitemap-index.xml` refers to more files, and hosts also serve `/404`. */
const ALSO = /^\/(?:sitemap-[^/]+\.xml|404)(?:\/|$)/;

/**
 * Returns a test of whether a path, other than that of an article, belongs to the site, so that
 * nothing can redirect from it.
 * @param rootRoutes of a site without base path
 * @param sections ids of those that contain articles, by locale
 */
export function reservedPathTest(
  site: SiteDefinition,
  rootRoutes: Routes,
  sections: ReadonlyMap<string, ReadonlySet<string>>,
): (path: string) => boolean {
  const fixed = Object.values(localeRoutes).filter(
    (path) => !path.includes(':') && (path !== localeRoutes.contact || hasContactForm(site)),
  );
  const ofLocales = site.locales.flatMap(({ code }) =>
    fixed.map((path) => rootRoutes.home(code) + path),
  );
  const listings = site.locales.flatMap(({ code }) => [
    ...site.categories.map(({ id }) => rootRoutes.category(code, id)),
    ...[...(sections.get(code) ?? [])].map((id) => rootRoutes.section(code, id)),
  ]);
  const keys = new Set([...ofLocales, ...siteFiles].map(pathKey));
  // A file cannot be a folder too, so paths below it are reserved.
  const below = [...ofLocales, ...siteFiles].map((path) =>
    (path.endsWith('/') ? `${path}index.html/` : `${path}/`).toLowerCase(),
  );
  return (path) => {
    const key = pathKey(path);
    return (
      keys.has(key) ||
      ALSO.test(key) ||
      [...folders, ...listings].some((folder) => `${key}/`.startsWith(folder.toLowerCase())) ||
      below.some((file) => key.startsWith(file))
    );
  };
}
