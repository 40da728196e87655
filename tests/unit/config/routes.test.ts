import { expect, test } from 'vitest';
import { createRoutes } from '../../../src/config/routes.ts';

const atRoot = createRoutes('/', 'en');
const below = createRoutes('/help', 'en');

test.each([
  [atRoot.home('en'), '/'],
  [atRoot.home('de'), '/de/'],
  [atRoot.article('en', 'reset-password'), '/articles/reset-password/'],
  [atRoot.article('de', 'passwort'), '/de/articles/passwort/'],
  [atRoot.section('en', 'trading'), '/sections/trading/'],
  [atRoot.category('en', 'faq'), '/categories/faq/'],
  [atRoot.category('en', 'faq', 2), '/categories/faq/2/'],
  [atRoot.category('en', 'faq', 1, 'views'), '/categories/faq/views/'],
  [atRoot.category('de', 'faq', 3, 'views'), '/de/categories/faq/views/3/'],
  [atRoot.section('en', 'trading', 2), '/sections/trading/2/'],
  [atRoot.section('en', 'trading', 1, 'updated'), '/sections/trading/updated/'],
  [atRoot.section('en', 'trading', 2, 'views'), '/sections/trading/2/'],
  [atRoot.year('en', 'announcements', '2024'), '/categories/announcements/year/2024/'],
  [atRoot.siteMap('de'), '/de/sitemap/'],
  [atRoot.fromRoot('/articles/x/#part'), '/articles/x/#part'],
  [below.home('en'), '/help/'],
  [below.article('de', 'passwort'), '/help/de/articles/passwort/'],
  [below.fromRoot('/articles/x/'), '/help/articles/x/'],
])('the path %s is %s', (path, expected) => {
  expect(path).toBe(expected);
});

test('a base path with and without the trailing slash gives the same paths', () => {
  expect(createRoutes('/help/', 'en').home('en')).toBe(below.home('en'));
});

test('the search URL contains the query and omits defaults', () => {
  const query = { words: '', category: undefined, sort: 'relevance', page: 1 } as const;
  expect(atRoot.search('en')).toBe('/search/');
  expect(atRoot.search('en', query)).toBe('/search/');
  expect(
    atRoot.search('en', { words: 'lost phone', category: 'faq', sort: 'views', page: 3 }),
  ).toBe('/search/?q=lost+phone&category=faq&sort=views&page=3');
});
