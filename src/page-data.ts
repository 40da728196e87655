import { addresses } from './addresses.ts';
import { articlesOf } from './catalog.ts';
import { categoriesOf, sectionsOf } from './domain/taxonomy.ts';
import { site } from './site.ts';
import { stringsFor } from './strings/strings.ts';

/** Parameters and props of a page that exists once in each locale; the default locale has no prefix. */
export function localePaths() {
  return site.locales.map(({ code }, index) => ({
    params: { locale: index === 0 ? undefined : code },
    props: { locale: code as string },
  }));
}

/** What most pages of a locale need: its articles, their categories and sections, and the interface texts. */
export async function localeData(locale: string) {
  const articles = await articlesOf(locale);
  return {
    articles,
    categories: categoriesOf(articles, site.categories, locale),
    sections: sectionsOf(articles, site.sections, locale),
    strings: stringsFor(locale),
    addresses,
  };
}
