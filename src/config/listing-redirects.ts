import { splitLocale } from './read-path.ts';
import { localPathOf, rootRoutes } from './root-paths.ts';
import type { SiteDefinition } from './site-definition.ts';
import { labelFromId, localized } from './taxonomy.ts';

/** An old path of a section or a category, and the listing that it leads to. */
export type ListingRedirect = {
  /** Path from the site root, as written. */
  readonly from: string;
  readonly to: { readonly locale: string; readonly title: string; readonly path: string };
  readonly kind: 'section' | 'category';
  readonly id: string;
  /** Path of the entry in the settings. */
  readonly setting: readonly PropertyKey[];
};

/** Returns the old paths of all sections and categories. */
export function listingRedirects({ categories, sections }: SiteDefinition): ListingRedirect[] {
  return [
    ...categories.flatMap((category, index) => listed('category', 'categories', index, category)),
    ...sections.flatMap((section, index) => listed('section', 'sections', index, section)),
  ];
}

function listed(
  kind: ListingRedirect['kind'],
  field: 'categories' | 'sections',
  index: number,
  {
    id,
    label,
    redirect_from: oldPaths = [],
  }: SiteDefinition['sections'][number] | SiteDefinition['categories'][number],
): ListingRedirect[] {
  return oldPaths.map(({ path: from, locale: named, at }) => {
    const locale = named ?? localPathOf(from).locale;
    const title = localized(label, locale) || labelFromId(id);
    const to = { locale, title, path: rootRoutes[kind](locale, id) };
    return { from, to, kind, id, setting: [field, index, 'redirect_from', ...at] };
  });
}

/** Returns whether an old path is that of a listing of this site, below which it had more pages. */
export function isListingPath(from: string, { locales }: SiteDefinition): boolean {
  const [first, ...others] = locales.map(({ code }): string => code);
  const { path } = splitLocale(from, [first ?? '', ...others]);
  return /^\/(?:categories|sections)\/[^/]+\/?$/.test(path);
}

/**
 * Returns the old feeds of renamed categories: programs that read `/categories/old/feed.xml` find
 * the feed of the category.
 */
export function feedRedirects(
  redirects: readonly ListingRedirect[],
): Pick<ListingRedirect, 'from' | 'to'>[] {
  return redirects.flatMap(({ kind, id, from, to }) => {
    const old = localPathOf(from);
    const name = /^\/categories\/([^/]+)\/?$/.exec(old.path)?.[1];
    if (kind !== 'category' || name === undefined) return [];
    const path = rootRoutes.feed(to.locale, id);
    return [{ from: rootRoutes.feed(old.locale, name), to: { ...to, path } }];
  });
}
