import { addresses } from './addresses.ts';
import type { Translation } from './domain/translations.ts';
import { translations } from './domain/translations.ts';
import type { SiteDefinition } from './domain/site-definition.ts';
import { localeData } from './page-data.ts';
import { site } from './site.ts';

const { locales }: SiteDefinition = site;

/**
 * Where each language of the site has the page; none when the site speaks one language.
 * @param address of the page, with the base path
 */
export async function translationsOf(locale: string, address: string): Promise<readonly Translation[]> {
  if (locales.length === 1) return [];
  const pages = await Promise.all(locales.map(async ({ code }) => [code, (await localeData(code)).pages] as const));
  return translations(locale, address.slice(addresses.home(locale).length), locales, addresses.home, new Map(pages));
}
