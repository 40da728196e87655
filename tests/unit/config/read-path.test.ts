import { expect, test } from 'vitest';
import { readLocalArticlePath, readPath, splitLocale } from '../../../src/config/read-path.ts';
import { createRoutes } from '../../../src/config/routes.ts';

const routes = createRoutes('/', 'en');

test.each([
  [routes.home('en'), 'home', {}],
  [routes.article('en', 'fees'), 'article', { slug: 'fees' }],
  [routes.markdown('en', 'fees'), 'markdown', { slug: 'fees' }],
  [routes.category('en', 'faq'), 'category', { category: 'faq', listing: '' }],
  [routes.category('en', 'faq', 2), 'category', { category: 'faq', listing: '2/' }],
  [routes.category('en', 'faq', 3, 'views'), 'category', { category: 'faq', listing: 'views/3/' }],
  [routes.section('en', 'a', 1, 'updated'), 'section', { section: 'a', listing: 'updated/' }],
  [routes.year('en', 'news', '2024'), 'year', { category: 'news', year: '2024' }],
  [routes.feed('en', 'faq'), 'categoryFeed', { category: 'faq' }],
  [routes.feed('en'), 'feed', {}],
  [routes.search('en'), 'search', {}],
  [routes.siteMap('en'), 'siteMap', {}],
  [routes.offline('en'), 'offline', {}],
  [routes.openSearch('en'), 'openSearch', {}],
])('%s is read back as %s', (path, route, values) => {
  expect(readPath(path)).toMatchObject({ route, values });
});

test.each([
  ['/articles/fees/', { slug: 'fees', form: 'slash' }],
  ['/articles/fees', { slug: 'fees', form: 'no slash' }],
  ['/articles/fees/index.html', { slug: 'fees', form: 'index' }],
  ['/articles/fees.md', { slug: 'fees', form: 'file' }],
  ['/articles/über uns/', { slug: 'über uns', form: 'slash' }],
  ['/articles/', undefined],
  ['/articles/a/b/', undefined],
  ['/help/articles/fees/', undefined],
  ['/sections/fees/', undefined],
  ['articles/fees/', undefined],
])('%s is the path of the article %j', (path, article) => {
  expect(readLocalArticlePath(path)).toEqual(article);
});

test.each([
  '/categories/faq/year/24/',
  '/categories/faq/newest/',
  '/x/',
  '/feed.xml/',
  '/articles',
])('%s has no route', (path) => {
  expect(readPath(path)).toBeUndefined();
});

test.each([
  ['/articles/a/', { locale: 'en', path: '/articles/a/' }],
  ['/de/articles/a/', { locale: 'de', path: '/articles/a/' }],
  ['/de', { locale: 'de', path: '/' }],
  ['/de/', { locale: 'de', path: '/' }],
  ['/design/', { locale: 'en', path: '/design/' }],
  ['/en/articles/a/', { locale: 'en', path: '/en/articles/a/' }],
])('%s is split into %j', (path, expected) => {
  expect(splitLocale(path, ['en', 'de'])).toEqual(expected);
});
