import { routes } from './paths.ts';
import type { Translation } from './translations.ts';
import { translations } from './translations.ts';
import { localeData } from './page-data.ts';
import { site } from '../config/site.ts';

const { locales } = site;

/**
 * Where each language of the site has the page; none when the site speaks one language. A language without articles is left
 * out until its first one.
 * @param address of the page, with the base path
 */
export async function translationsOf(
  locale: string,
  address: string,
): Promise<readonly Translation[]> {
  if (locales.length === 1) return [];
  const all = await Promise.all(
    locales.map(async (definition) => ({ definition, ...(await localeData(definition.code)) })),
  );
  const spoken = all.filter(
    ({ definition: { code }, articles }) => code === locale || articles.length > 0,
  );
  if (spoken.length === 1) return [];
  return translations(
    locale,
    address.slice(routes.home(locale).length),
    spoken.map(({ definition }) => definition),
    routes.home,
    (page) => spoken.some(({ pages }) => pages.has(page)),
  );
}
