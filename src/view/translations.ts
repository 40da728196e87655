import { readPath } from '../config/read-path.ts';
import { createRoutes } from '../config/routes.ts';
import type { LocaleDefinition } from '../config/site-definition.ts';

/** The URL of a page in a language. */
export type Translation = {
  readonly locale: LocaleDefinition;
  readonly href: string;
  /** Whether it is the same page. Otherwise it is the closest page of that language. */
  readonly isSame: boolean;
};

/**
 * Returns a page in each language of the site: an article with the same name or the same listing,
 * else the home page.
 * @param locale that of the page
 * @param path of the page below the home page of its locale: `articles/fees/`, empty for the home
 * page
 * @param home returns the URL path of the home page of a locale
 * @param has returns whether there is a page at a URL path
 */
export function translations(
  locale: string,
  path: string,
  locales: readonly LocaleDefinition[],
  home: (locale: string) => string,
  has: (path: string) => boolean,
): Translation[] {
  const candidates = [path, firstPageOf(path)];
  return locales.map((definition) => {
    const { code } = definition;
    const found =
      code === locale ? path : (candidates.find((candidate) => has(home(code) + candidate)) ?? '');
    return { locale: definition, href: home(code) + found, isSame: found === path };
  });
}

/** Returns the first page of the listing that a path belongs to; empty for other pages. */
function firstPageOf(path: string): string {
  const { category, section } = readPath(`/${path}`)?.values ?? {};
  const { category: categoryPath, section: sectionPath } = createRoutes('/', '');
  if (category !== undefined) return categoryPath('', category).slice(1);
  return section === undefined ? '' : sectionPath('', section).slice(1);
}
