import { routes } from './paths.ts';
import type { Translation } from './translations.ts';
import { translations } from './translations.ts';
import { localeData } from './page-data.ts';
import { site } from '../config/settings.ts';

const { locales } = site;

/**
 * Returns the URL of the page in each language; an empty list when the site has one language. Omits
 * languages without articles.
 * @param path URL path of the page, with the base path
 */
export function translationsOf(locale: string, path: string): readonly Translation[] {
  if (locales.length === 1) return [];
  const all = locales.map((definition) => ({ definition, ...localeData(definition.code) }));
  const spoken = all.filter(
    ({ definition: { code }, articles }) => code === locale || articles.length > 0,
  );
  if (spoken.length === 1) return [];
  return translations(
    locale,
    path.slice(routes.home(locale).length),
    spoken.map(({ definition }) => definition),
    routes.home,
    (page) => spoken.some(({ pages }) => pages.has(page)),
  );
}
