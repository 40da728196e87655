import { feedRedirects, listingRedirects } from '../config/listing-redirects.ts';
import type { Routes } from '../config/routes.ts';
import { rootRoutes } from '../config/root-paths.ts';
import { site } from '../config/settings.ts';
import { pathKey } from '../domain/old-path.ts';

/** The page of a redirect. */
type Target = { readonly locale: string; readonly title: string };

/** An old path and the page that it redirects to. */
export type Redirect = {
  /** Path from the site root, without base path, as the writer wrote it. */
  readonly from: string;
  /** An article, or the path of another page or file from the site root. */
  readonly to: Target & ({ readonly slug: string } | { readonly path: string });
};

/** An old path of an article. */
export type ArticleRedirect = Redirect & { readonly to: Target & { readonly slug: string } };

/** The parts of an article that redirects are made from. */
export type RedirectSource = {
  readonly locale: string;
  readonly slug: string;
  readonly frontMatter: { readonly title: string; readonly redirect_from: readonly string[] };
};

type SiteRedirectSource = RedirectSource & {
  readonly section: string;
  readonly frontMatter: { readonly category: string };
};

/** Returns the redirects of published articles, sorted by their old paths, without duplicates. */
export function redirectsOf(published: readonly RedirectSource[]): ArticleRedirect[] {
  const redirects = new Map<string, ArticleRedirect>();
  for (const { locale, slug, frontMatter } of published) {
    for (const from of frontMatter.redirect_from)
      redirects.set(pathKey(from), { from, to: { locale, slug, title: frontMatter.title } });
  }
  return [...redirects.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Returns the redirects of published articles, and of the sections and categories they are in. */
export function siteRedirects(published: readonly SiteRedirectSource[]): Redirect[] {
  const isShown = new Set(published.map(({ locale, section }) => `${locale}/${section}`));
  const listings = listingRedirects(site).filter(
    ({ kind, id, to }) => kind === 'category' || isShown.has(`${to.locale}/${id}`),
  );
  return [...redirectsOf(published), ...listings, ...feedRedirects(listings)].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  );
}

/** Returns the paths of articles, sections and categories from the site root. */
export function existingPages(published: readonly RedirectSource[]): string[] {
  return [
    ...published.map(({ locale, slug }) => rootRoutes.article(locale, slug)),
    ...site.locales.flatMap(({ code }) => [
      ...site.sections.map(({ id }) => rootRoutes.section(code, id)),
      ...site.categories.map(({ id }) => rootRoutes.category(code, id)),
    ]),
  ];
}

/** Returns the path of the page that a redirect leads to, with the base path. */
export function targetOf({ to }: Redirect, { article, fromRoot }: Routes): string {
  return 'slug' in to ? article(to.locale, to.slug) : fromRoot(to.path);
}

/**
 * Returns every path that must keep working: those of the published articles, of the sections and
 * categories they are in, and their redirects.
 */
export function promisedPaths(published: readonly SiteRedirectSource[]): string[] {
  return published.flatMap(({ locale, section, slug, frontMatter }) => [
    rootRoutes.article(locale, slug),
    rootRoutes.section(locale, section),
    rootRoutes.category(locale, frontMatter.category),
    ...frontMatter.redirect_from,
  ]);
}
