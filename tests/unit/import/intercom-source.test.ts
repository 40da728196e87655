import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { intercom } from '../../../src/import/sources/intercom.ts';
import { articleIn, listed, readSource, startImportApi } from '../../support/import-api-server.ts';
import { intercomApi, intercomRecords } from '../../support/intercom-api.ts';
import { tempArticles } from '../../support/temp-articles.ts';

beforeEach(() => vi.stubEnv('INTERCOM_TOKEN', 'secret'));
afterEach(() => vi.unstubAllEnvs());

const HOST = 'https://help.saltmere.example/en';

async function readLive(api = intercomApi(), locales?: readonly string[]) {
  const { url, calls } = await startImportApi(api);
  vi.stubEnv('INTERCOM_API_URL', url);
  return { center: await readSource(intercom, undefined, locales), calls };
}

test.each(['cursor', 'url', 'count'] as const)('follows pages by %s', async (paging) => {
  const { center } = await readLive(intercomApi(paging));
  expect(listed(center)).toHaveLength(7);
});

test('fills every field of an article', async () => {
  const { center } = await readLive();
  expect(articleIn(center, '101')).toEqual({
    id: '101',
    locale: 'en',
    title: 'Return a ticket',
    body: { html: '<p>Return a ticket</p>' },
    description: undefined,
    published: '2024-03-01',
    updated: '2025-05-05',
    hidden: undefined,
    groups: [
      { id: '21', name: 'Travel', description: undefined, order: 2, oldUrls: ['/b'] },
      {
        id: '22',
        name: 'Refunds',
        description: 'Get your money back',
        order: 1,
        oldUrls: [`${HOST}/collections/22-refunds`, `${HOST}/collections/22`],
      },
    ],
    keywords: ['money back'],
    views: 101,
    oldUrls: [`${HOST}/articles/101-return-a-ticket`, `${HOST}/articles/101`, '/old'],
    attachments: [],
    related: [],
  });
});

test('reads translations with their own state, dates and collections', async () => {
  const { center } = await readLive();
  expect(articleIn(center, '101', 'de')).toMatchObject({
    title: 'Ticket zurückgeben',
    description: 'Geld zurück in drei Tagen',
    published: '2025-01-01',
    updated: '2025-01-02',
    hidden: 'draft',
    groups: [
      { name: 'Travel' },
      {
        name: 'Erstattung',
        oldUrls: ['https://help.saltmere.example/de/collections/22'],
      },
    ],
    oldUrls: ['/alt'],
  });
});

test('reads articles with one parent, and those without a title', async () => {
  const { center } = await readLive();
  expect(articleIn(center, '106').groups.map(({ name }) => name)).toEqual(['Travel']);
  expect(articleIn(center, '105')).toMatchObject({ title: 'Untitled article 105', oldUrls: [] });
  expect(center.notes).toEqual([
    'Articles in several collections: 1. Each came into the first one.',
  ]);
});

test('never asks for internal articles', async () => {
  const { calls } = await readLive();
  expect(calls.filter(({ path }) => path.includes('internal'))).toEqual([]);
});

test('does without redirects and help centers that the token may not read', async () => {
  const api = intercomApi();
  const { center } = await readLive((call) =>
    call.path.startsWith('/help_center/help_centers') ? { status: 403, json: {} } : api(call),
  );
  expect(listed(center)).toHaveLength(7);
  expect(articleIn(center, '101').oldUrls).not.toContain('/old');
});

test('reads only one locale', async () => {
  const { center } = await readLive(intercomApi(), ['de']);
  expect(listed(center)).toEqual(['de/101 draft']);
});

test('reads saved pages and single articles; internal ones stay behind', async () => {
  const { articles, collections } = intercomRecords;
  const [first, ...others] = articles;
  const folder = tempArticles({
    'articles.json': JSON.stringify({ type: 'list', data: articles }),
    'collections.json': JSON.stringify({ type: 'list', data: collections }),
    'z/101.json': JSON.stringify({ ...first, statistics: { views: 31_038 } }),
    'bare.json': JSON.stringify(others),
    'internal.json': JSON.stringify({
      type: 'list',
      data: [{ type: 'internal_article', id: '900', title: 'Salaries', body: '<p>Secret</p>' }],
    }),
  });
  const center = await readSource(intercom, folder);
  expect(listed(center)).toHaveLength(7);
  expect(articleIn(center, '101').views).toBe(31_038);
  expect(JSON.stringify(center)).not.toContain('Secret');
  expect(center.notes).toContain('Internal articles, which stayed behind: 1.');
});

test('says that statistics and collections are missing', async () => {
  const folder = tempArticles({ 'a.json': JSON.stringify({ data: intercomRecords.articles }) });
  const { notes } = await readSource(intercom, folder);
  expect(notes.join(' ')).toMatch(/no collections.* no view counts/);
});

test('says that saved articles have no audience', async () => {
  const articles = intercomRecords.articles.map((each) => ({
    ...each,
    help_center_audience: undefined,
  }));
  const folder = tempArticles({ 'a.json': JSON.stringify({ data: articles }) });
  const center = await readSource(intercom, folder);
  expect(center.notes.join(' ')).toContain('Articles that do not say who may see them: 6.');
  expect(articleIn(center, '103').hidden).toBeUndefined();
});

test('says that a folder has no articles', async () => {
  const folder = tempArticles({ 'a.json': '{"data": [{"type": "collection", "id": "1"}]}' });
  await expect(readSource(intercom, folder)).rejects.toThrow(/contains no articles\. Save/);
});
