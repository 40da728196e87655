import type { Routes } from '../config/routes.ts';
import { pathKey } from '../domain/old-path.ts';

/** An old path and the article that it redirects to. */
export type Redirect = {
  /** Path from the site root, without base path, as the writer wrote it. */
  readonly from: string;
  readonly to: { readonly locale: string; readonly slug: string; readonly title: string };
};

/** The parts of an article that redirects are made from. */
export type RedirectSource = {
  readonly locale: string;
  readonly slug: string;
  readonly frontMatter: { readonly title: string; readonly redirect_from: readonly string[] };
};

/** Returns the redirects of published articles, sorted by their old paths, without duplicates. */
export function redirectsOf(published: readonly RedirectSource[]): Redirect[] {
  const redirects = new Map<string, Redirect>();
  for (const { locale, slug, frontMatter } of published) {
    for (const from of frontMatter.redirect_from)
      redirects.set(pathKey(from), { from, to: { locale, slug, title: frontMatter.title } });
  }
  return [...redirects.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/**
 * Returns every path that must keep working: those of the published articles and their redirects.
 * @param rootRoutes routes of a site without base path
 */
export function promisedPaths(published: readonly RedirectSource[], rootRoutes: Routes): string[] {
  return published.flatMap(({ locale, slug, frontMatter }) => [
    rootRoutes.article(locale, slug),
    ...frontMatter.redirect_from,
  ]);
}
