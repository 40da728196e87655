import type { Routes } from '../config/routes.ts';
import { pathKey } from '../domain/old-path.ts';

/** An old address and the article that has taken it over. */
export type Redirect = {
  /** Path from the site's root, without base path, as the writer wrote it. */
  readonly from: string;
  readonly to: { readonly locale: string; readonly slug: string; readonly title: string };
};

/** What redirects are made from. */
export type RedirectSource = {
  readonly locale: string;
  readonly slug: string;
  readonly frontMatter: { readonly title: string; readonly redirect_from: readonly string[] };
};

/** The redirects of published articles, by their old addresses; one that is written twice comes once. */
export function redirectsOf(published: readonly RedirectSource[]): Redirect[] {
  const redirects = new Map<string, Redirect>();
  for (const { locale, slug, frontMatter } of published) {
    for (const from of frontMatter.redirect_from)
      redirects.set(pathKey(from), { from, to: { locale, slug, title: frontMatter.title } });
  }
  return [...redirects.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/**
 * Every address that must lead to something from now on: the published articles and the old addresses that lead to them.
 * @param rootRoutes of a site without base path
 */
export function promisedAddresses(
  published: readonly RedirectSource[],
  rootRoutes: Routes,
): string[] {
  return published.flatMap(({ locale, slug, frontMatter }) => [
    rootRoutes.article(locale, slug),
    ...frontMatter.redirect_from,
  ]);
}
