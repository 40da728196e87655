import type { HostingTable } from '../../src/hosting/host-table.ts';
import { hostingTable } from '../../src/hosting/host-table.ts';
import type { Redirect } from '../../src/hosting/redirects.ts';
import { site } from '../../src/config/settings.ts';

/** The settings of the demo with three locales. */
const [first] = site.locales;
const threeLocales = {
  ...site,
  locales: [first, { ...first, code: 'de' }, { ...first, code: 'pt-BR' }],
} as typeof site;

const article = (from: string, slug: string, locale = 'en'): Redirect => ({
  from,
  to: { locale, slug, title: slug },
});
const listing = (from: string, path: string, locale = 'en'): Redirect => ({
  from,
  to: { locale, path, title: path },
});

/** Old paths of help centers of several tools. */
export const oldPaths: readonly Redirect[] = [
  article('/hc/en-us/articles/360000000001-Trading-fees', 'fees'),
  article('/hc/en-us/articles/360000000001', 'fees'),
  article('/hc/en-us/articles/360000000002-Cards', 'cards'),
  article('/hc/de/articles/360000000002-Karten', 'cards', 'de'),
  article('/hc/pt-br/articles/360000000002-Cartões', 'cards', 'pt-BR'),
  article('/hc/en-us/articles/360000000003-Twice', 'first'),
  article('/hc/en-us/articles/360000000003-Two', 'second'),
  listing('/hc/en-us/sections/360000000001-Fees', 'sections/money/'),
  article('/en/articles/4512-billing', 'billing'),
  listing('/en/collections/4512-money', 'sections/money/'),
  article('/article/12-limits', 'limits'),
  article('/article/123-tax', 'tax'),
  listing('/category/12-money', 'sections/money/'),
  article('/support/solutions/articles/43000000001-ids', 'ids'),
  listing('/support/solutions/folders/43000000001', 'sections/money/'),
  listing('/support/solutions/43000000001', 'categories/faq/'),
  article('/articles/7-steps', 'seven-steps'),
  article('/2023/01/02/news', 'news'),
  article('/knowledge/café-1', 'coffee'),
  listing('/sections/old-money/', 'sections/money/'),
  listing('/de/categories/old-faq/', 'de/categories/faq/', 'de'),
];

/** Old paths and where every host that has rules leads them; undefined: nowhere. */
export const answers: readonly (readonly [path: string, to: string | undefined])[] = [
  ['/hc/en-us/articles/360000000001-Trading-fees', '/articles/fees/'],
  ['/hc/en-us/articles/360000000001-Any-other-title', '/articles/fees/'],
  ['/hc/en-us/articles/360000000001', '/articles/fees/'],
  ['/hc/de/articles/360000000001-Gebühren', '/articles/fees/'],
  ['/hc/fr/articles/360000000001', '/articles/fees/'],
  ['/hc/en-us/articles/360000000002-Old', '/articles/cards/'],
  ['/hc/de/articles/360000000002-Alt', '/de/articles/cards/'],
  ['/hc/pt-br/articles/360000000002-Velho', '/pt-BR/articles/cards/'],
  ['/hc/en-us/articles/360000000003-Other', undefined],
  ['/hc/en-us/articles/360000000009-Other', undefined],
  ['/hc/en-us/sections/360000000001-Prices', '/sections/money/'],
  ['/en/articles/4512-invoices', '/articles/billing/'],
  ['/de/articles/4512-rechnung', '/articles/billing/'],
  ['/en/articles/45121-other', undefined],
  ['/en/collections/4512-other', '/sections/money/'],
  ['/article/12-new-limits', '/articles/limits/'],
  ['/article/123-new-tax', '/articles/tax/'],
  ['/article/1234-other', undefined],
  ['/category/12-other', '/sections/money/'],
  ['/support/solutions/articles/43000000001-numbers', '/articles/ids/'],
  ['/support/solutions/folders/43000000001-other', '/sections/money/'],
  ['/support/solutions/43000000001-other', '/categories/faq/'],
  ['/2023/01/03/other-news', undefined],
  // A page of the site has this number.
  ['/articles/7-ways/', undefined],
  ['/sections/old-money/', '/sections/money/'],
  ['/sections/old-money/2/', '/sections/money/'],
  ['/sections/old-money/views/3/', '/sections/money/'],
  ['/de/categories/old-faq/2/', '/de/categories/faq/'],
];

/** Returns the table of a site with these old paths. */
export function oldHelpCenter(base: string, more: readonly Redirect[] = []): HostingTable {
  return hostingTable(threeLocales, base, [...oldPaths, ...more], false, [], ['/articles/7-ways/']);
}
