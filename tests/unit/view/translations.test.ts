import { expect, test } from 'vitest';
import type { LocaleDefinition } from '../../../src/config/site-definition.ts';
import { translations } from '../../../src/view/translations.ts';

const locales: LocaleDefinition[] = [
  { code: 'en', label: 'English', direction: 'ltr' },
  { code: 'es', label: 'Español', direction: 'ltr' },
  { code: 'ar', label: 'العربية', direction: 'rtl' },
];
const home = (locale: string) => (locale === 'en' ? '/help/' : `/help/${locale}/`);
const pages = new Set([
  ...[
    '',
    'search/',
    'articles/fees/',
    'articles/only-english/',
    'categories/faq/',
    'sections/trading/',
  ].map((path) => home('en') + path),
  ...['', 'search/', 'articles/fees/', 'categories/faq/'].map((path) => home('es') + path),
  ...['', 'search/', 'categories/faq/'].map((path) => home('ar') + path),
]);

test.each([
  ['the home page', 'en', '', ['/help/', '/help/es/', '/help/ar/'], ['en', 'es', 'ar']],
  [
    'an article that one language lacks',
    'en',
    'articles/fees/',
    ['/help/articles/fees/', '/help/es/articles/fees/', '/help/ar/'],
    ['en', 'es'],
  ],
  [
    'the same seen from the other side',
    'es',
    'articles/fees/',
    ['/help/articles/fees/', '/help/es/articles/fees/', '/help/ar/'],
    ['en', 'es'],
  ],
  [
    'an article of one language alone',
    'en',
    'articles/only-english/',
    ['/help/articles/only-english/', '/help/es/', '/help/ar/'],
    ['en'],
  ],
  [
    'a listing',
    'ar',
    'categories/faq/',
    ['/help/categories/faq/', '/help/es/categories/faq/', '/help/ar/categories/faq/'],
    ['en', 'es', 'ar'],
  ],
  [
    'a later page of a listing, which holds other articles elsewhere',
    'en',
    'categories/faq/views/2/',
    ['/help/categories/faq/views/2/', '/help/es/categories/faq/', '/help/ar/categories/faq/'],
    ['en'],
  ],
  [
    'a section that other languages lack',
    'en',
    'sections/trading/',
    ['/help/sections/trading/', '/help/es/', '/help/ar/'],
    ['en'],
  ],
  [
    'a page that is no page of any language',
    'en',
    '404/',
    ['/help/404/', '/help/es/', '/help/ar/'],
    ['en'],
  ],
])('%s', (_name, locale, path, hrefs, same) => {
  const found = translations(locale, path, locales, home, (address) => pages.has(address));
  expect(found.map(({ href }) => href)).toEqual(hrefs);
  expect(found.filter(({ isSame }) => isSame).map(({ locale: { code } }) => code)).toEqual(same);
});
