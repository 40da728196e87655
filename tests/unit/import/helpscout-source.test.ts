import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followRedirects } from '../../../src/import/redirects/follow-redirects.ts';
import { helpscout } from '../../../src/import/sources/helpscout.ts';
import { helpscoutApi, helpscoutRecords } from '../../support/helpscout-api.ts';
import { articleIn, listed, readSource, startImportApi } from '../../support/import-api-server.ts';
import { tempArticles } from '../../support/temp-articles.ts';

beforeEach(() => vi.stubEnv('HELPSCOUT_KEY', 'secret'));
afterEach(() => vi.unstubAllEnvs());

const HOST = 'https://docs.saltmere.example';

async function readLive(target?: string, locales?: readonly string[]) {
  const { url, calls } = await startImportApi(helpscoutApi);
  vi.stubEnv('HELPSCOUT_API_URL', `${url}/v1`);
  return { center: await readSource(helpscout, target, locales), calls };
}

test('fills every field of an article', async () => {
  const { center } = await readLive();
  expect(articleIn(center, 'a101')).toEqual({
    id: 'a101',
    locale: 'en',
    title: 'Return a ticket',
    body: { html: '<p>Return a ticket</p>' },
    published: '2024-03-01',
    updated: '2025-05-05',
    hidden: undefined,
    groups: [
      {
        id: 'c1',
        name: 'Travel',
        description: undefined,
        order: 0,
        oldUrls: [`${HOST}/collection/1`, '/collection/1-travel', '/collection/1'],
      },
      {
        id: 'g1',
        name: 'Refunds',
        description: undefined,
        order: 3,
        oldUrls: ['/category/11-refunds', '/category/11', '/old/refunds'],
      },
    ],
    keywords: ['money back'],
    views: 101,
    oldUrls: [
      `${HOST}/article/101-return-a-ticket`,
      '/article/101-return-a-ticket',
      '/article/101',
      '/old/refund',
    ],
    attachments: [],
    related: ['a102'],
  });
});

test('reads the text of drafts, and dates that are missing', async () => {
  const { center, calls } = await readLive();
  expect(articleIn(center, 'a104').body).toEqual({ html: '<p>Winter timetable</p>' });
  expect(articleIn(center, 'a102')).toMatchObject({
    published: '2024-03-01',
    updated: '2024-03-01',
  });
  // The draft of a published article is not what readers see.
  expect(calls.filter(({ query }) => query.has('draft')).map(({ path }) => path)).toEqual([
    '/v1/articles/a104',
  ]);
});

test('reads redirects to articles and categories, by their id or their URL', async () => {
  const { center } = await readLive();
  const { articles, notes } = followRedirects(center);
  const oldUrlsOf = (article: string) => articles.find(({ id }) => id === article)?.oldUrls;
  expect(oldUrlsOf('a101')).toContain('/old/refund');
  expect(oldUrlsOf('a102')).toContain('/old/late');
  const groups = articles.flatMap((article) => article.groups);
  expect(groups.find(({ name }) => name === 'Refunds')?.oldUrls).toContain('/old/refunds');
  expect(notes).toEqual([
    'Articles in several categories: 1. Each came into the first one.',
    'Redirects that lead to no imported page: 1. For example /old/shop to ' +
      'https://saltmere.example/shop.',
  ]);
});

test.each([
  [`${HOST}/`, ['en/a101', 'en/a102', 'en/a103 restricted', 'en/a104 draft']],
  ['https://saltmere-cargo.helpscoutdocs.com', ['en/a105']],
])('reads only the site %s', async (target, articles) => {
  const { center } = await readLive(target);
  expect(listed(center)).toEqual(articles);
});

test('says that the key does not know a site', async () => {
  await expect(readLive('https://other.example')).rejects.toThrow(
    'HELPSCOUT_KEY may read no Docs site on other.example. Check the URL.',
  );
});

test('takes the language from --locale', async () => {
  const { center } = await readLive(undefined, ['de']);
  expect(center.defaultLocale).toBe('de');
  expect(new Set(center.articles.map(({ locale }) => locale))).toEqual(new Set(['de']));
});

test('reads saved lists and single articles', async () => {
  const { articles, collections, categories, redirects } = helpscoutRecords;
  const list = (name: string, items: readonly unknown[]) =>
    JSON.stringify({ [name]: { page: 1, pages: 1, items } });
  const folder = tempArticles({
    'collections.json': list('collections', collections),
    'categories.json': list('categories', categories),
    'redirects.json': list('redirects', redirects),
    'articles.json': list('articles', articles),
    ...Object.fromEntries(
      articles
        .slice(0, 3)
        .map((each) => [
          `${each.id}.json`,
          JSON.stringify({ article: { ...each, text: `<p>${each.name}</p>` } }),
        ]),
    ),
  });
  const center = await readSource(helpscout, folder);
  expect(listed(center)).toEqual(['en/a101', 'en/a102', 'en/a103 restricted']);
  expect(articleIn(center, 'a101')).toMatchObject({
    body: { html: '<p>Return a ticket</p>' },
    groups: [{ name: 'Travel' }, { name: 'Refunds' }],
  });
});

test('makes drafts of articles whose collection is not known', async () => {
  const [first] = helpscoutRecords.articles;
  const folder = tempArticles({
    'a.json': JSON.stringify({ article: { ...first, text: '<p>Text</p>' } }),
  });
  const center = await readSource(helpscout, folder);
  expect(listed(center)).toEqual(['en/a101 restricted']);
  expect(center.notes[0]).toMatch(/^Articles that became drafts: 1\..* \/v1\/collections too\.$/);
});

test('says that lists have no texts', async () => {
  const folder = tempArticles({
    'a.json': JSON.stringify({ articles: { items: helpscoutRecords.articles } }),
  });
  await expect(readSource(helpscout, folder)).rejects.toThrow(
    /only lists, which have no texts\. Save \/v1\/articles\/<id>/,
  );
});
