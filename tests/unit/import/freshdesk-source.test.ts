import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freshdesk } from '../../../src/import/sources/freshdesk.ts';
import { freshdeskApi, freshdeskRecords } from '../../support/freshdesk-api.ts';
import { articleIn, listed, readSource, startImportApi } from '../../support/import-api-server.ts';
import { tempArticles } from '../../support/temp-articles.ts';

beforeEach(() => vi.stubEnv('FRESHDESK_KEY', 'secret'));
afterEach(() => vi.unstubAllEnvs());

async function readLive(api = freshdeskApi(), locales?: readonly string[]) {
  const { url, calls } = await startImportApi(api);
  return { center: await readSource(freshdesk, `${url}/support/home`, locales), calls, url };
}

test('fills every field of an article', async () => {
  const { center, url } = await readLive();
  const path = `${url}/support/solutions`;
  const bothUrls = (end: string) => [`${url}/en/support/solutions/${end}`, `${path}/${end}`];
  expect(articleIn(center, '101')).toEqual({
    id: '101',
    locale: 'en',
    title: 'Return a ticket?',
    body: { html: '<p dir="ltr">Return a ticket?</p>' },
    description: 'Refunds in 3 days',
    published: '2024-03-01',
    updated: '2025-05-05',
    hidden: undefined,
    groups: [
      { id: '1', name: 'Travel', description: undefined, order: 0, oldUrls: bothUrls('1') },
      {
        id: '11',
        name: 'Tickets',
        description: undefined,
        order: 1,
        oldUrls: bothUrls('folders/11'),
      },
      {
        id: '12',
        name: 'Refunds',
        description: undefined,
        order: 3,
        oldUrls: bothUrls('folders/12'),
      },
    ],
    kind: 'permanent',
    keywords: ['money back', 'chargeback', 'refund'],
    views: 101,
    oldUrls: [
      `${url}/en/support/solutions/articles/101-return-a-ticket`,
      `${url}/en/support/solutions/articles/101`,
      `${path}/articles/101-return-a-ticket`,
      `${path}/articles/101`,
    ],
    attachments: [{ name: 'form.pdf', url: 'https://cdn.saltmere.example/7?expires=1' }],
    related: [],
  });
});

test('reads the other languages, with the names of their groups', async () => {
  const { center } = await readLive();
  const german = articleIn(center, '101', 'de');
  expect(german).toMatchObject({ title: 'Ticket zurückgeben', views: 5 });
  expect(german.groups.map(({ name }) => name)).toEqual(['Reise', 'Tickets', 'Refunds']);
  expect(center).toMatchObject({
    defaultLocale: 'en',
    notes: ['Articles with files in a cloud storage, which stayed there: 1.'],
  });
});

test('asks for the locales wanted when the key may not read the settings', async () => {
  const api = freshdeskApi({ isAdmin: false });
  expect(listed((await readLive(api)).center)).toHaveLength(5);
  expect(listed((await readLive(api, ['en', 'de'])).center)).toHaveLength(6);
  expect(listed((await readLive(freshdeskApi(), ['de'])).center)).toEqual(['de/101']);
});

test('follows full pages without a Link header', async () => {
  const [first] = freshdeskRecords.articles;
  const articles = Array.from({ length: 230 }, (_, index) => ({
    ...first,
    folder_id: 11,
    id: 1000 + index,
  }));
  const { center, calls } = await readLive(freshdeskApi({ hasLinks: false, articles }), ['en']);
  expect(listed(center)).toHaveLength(230);
  const pages = calls.filter(({ path }) => path.endsWith('/folders/11/articles'));
  expect(pages.map(({ query }) => query.get('page'))).toEqual(['1', '2', '3']);
});

test('reads saved pages, in the languages that the articles name', async () => {
  const { categories, folders, subfolders, articles, german } = freshdeskRecords;
  const folder = tempArticles({
    'categories.json': JSON.stringify(categories),
    'folders.json': JSON.stringify(folders),
    'subfolders.json': JSON.stringify(subfolders),
    'articles/1.json': JSON.stringify(articles.slice(1)),
    'articles/101.json': JSON.stringify(articles[0]),
    'articles/de.json': JSON.stringify(german),
  });
  const center = await readSource(freshdesk, folder);
  expect(listed(center)).toEqual([
    'de/101',
    'en/101',
    'en/102',
    'en/103 restricted',
    'en/104 draft',
    'en/105',
  ]);
  expect(articleIn(center, '101')).toMatchObject({
    groups: [{ name: 'Travel' }, { name: 'Tickets' }, { name: 'Refunds' }],
    oldUrls: [
      '/en/support/solutions/articles/101-return-a-ticket',
      '/en/support/solutions/articles/101',
      '/support/solutions/articles/101-return-a-ticket',
      '/support/solutions/articles/101',
    ],
  });
});

test('makes drafts of articles whose folder is not known', async () => {
  const folder = tempArticles({ 'a.json': JSON.stringify(freshdeskRecords.articles) });
  const center = await readSource(freshdesk, folder);
  expect(center.articles.filter(({ hidden }) => hidden === undefined)).toEqual([]);
  expect(center.notes[0]).toMatch(/^Articles that became drafts: 5\. .*\/folders too\.$/);
  expect(articleIn(center, '101').groups.map(({ name }) => name)).toEqual(['Travel', 'Refunds']);
});

test('says that a folder has no articles', async () => {
  const folder = tempArticles({ 'a.json': JSON.stringify(freshdeskRecords.folders) });
  await expect(readSource(freshdesk, folder)).rejects.toThrow(/contains no articles\. Save/);
});
