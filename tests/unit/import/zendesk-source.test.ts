import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { zendesk } from '../../../src/import/sources/zendesk.ts';
import { articleIn, listed, readSource, startImportApi } from '../../support/import-api-server.ts';
import { tempArticles } from '../../support/temp-articles.ts';
import { zendeskApi, zendeskKey, zendeskRecords } from '../../support/zendesk-api.ts';

beforeEach(() => {
  vi.stubEnv('ZENDESK_EMAIL', '');
  vi.stubEnv('ZENDESK_TOKEN', '');
});
afterEach(() => vi.unstubAllEnvs());

const HOST = 'https://help.saltmere.example/hc/en-us';

test('reads what everybody may read without a key', async () => {
  const { url } = await startImportApi(zendeskApi);
  const center = await readSource(zendesk, url);
  expect(listed(center)).toEqual(['de/101', 'en/101', 'en/102']);
  expect(center).toMatchObject({ defaultLocale: 'en', notes: [] });
});

test('fills every field of an article', async () => {
  const { url } = await startImportApi(zendeskApi);
  expect(articleIn(await readSource(zendesk, url), '101')).toEqual({
    id: '101',
    locale: 'en',
    title: 'Return a ticket',
    body: { html: '<p>Return a ticket</p>' },
    published: '2024-03-01',
    // `updated_at` is later: votes move it.
    updated: '2025-05-05',
    hidden: undefined,
    groups: [
      {
        id: '1',
        name: 'Travel',
        description: undefined,
        order: 1,
        oldUrls: [`${HOST}/categories/1-Travel`, `${HOST}/categories/1`],
      },
      { id: '11', name: 'Tickets', description: undefined, order: 1, oldUrls: [] },
      { id: '12', name: 'Refunds', description: undefined, order: 3, oldUrls: [] },
    ],
    keywords: ['money back'],
    oldUrls: [`${HOST}/articles/101-Return-a-ticket`, `${HOST}/articles/101`],
    attachments: [{ url: 'https://help.saltmere.example/a/1', name: 'form.pdf' }],
    related: [],
  });
});

test('names groups in the language of the article', async () => {
  const { url } = await startImportApi(zendeskApi);
  const { groups } = articleIn(await readSource(zendesk, url), '101', 'de');
  expect(groups.map(({ name }) => name)).toEqual(['Travel', 'Tickets', 'Erstattung']);
});

test.each([
  [['en'], ['en/101', 'en/102']],
  [['de'], ['de/101']],
  [
    ['de', 'en'],
    ['de/101', 'en/101', 'en/102'],
  ],
])('reads only the locales %j', async (locales, articles) => {
  const { url, calls } = await startImportApi(zendeskApi);
  expect(listed(await readSource(zendesk, url, locales))).toEqual(articles);
  const asked = new Set(calls.map(({ path }) => path.split('/')[4]));
  expect(asked.has('de')).toBe(locales.includes('de'));
});

test('gives the key only to the host of the help center', async () => {
  for (const [name, value] of Object.entries(zendeskKey)) vi.stubEnv(name, value);
  const { url } = await startImportApi(zendeskApi);
  const { fileHeaders } = await readSource(zendesk, url);
  expect(fileHeaders?.(`${url}/hc/article_attachments/1`)).toHaveProperty('authorization');
  expect(fileHeaders?.('https://cdn.example/1.png')).toEqual({});
  expect(fileHeaders?.('images/1.png')).toEqual({});
});

test('asks for the email address of the key', async () => {
  vi.stubEnv('ZENDESK_TOKEN', 'secret');
  await expect(readSource(zendesk, 'https://help.saltmere.example')).rejects.toThrow(
    'ZENDESK_TOKEN needs ZENDESK_EMAIL, the email address of its agent.',
  );
});

test('reads saved pages, single records and translations', async () => {
  const [first, second] = zendeskRecords.articles;
  const translation = {
    source_id: 102,
    source_type: 'Article',
    locale: 'pt-br',
    title: 'Perdeu a balsa?',
    body: '<p>Volte</p>',
    draft: false,
    created_at: '2025-01-01T00:00:00Z',
    updated_at: '2024-12-31T00:00:00Z',
  };
  const folder = tempArticles({
    'articles/1.json': JSON.stringify({ articles: [first], next_page: null, new: 1 }),
    'articles/102.json': JSON.stringify({ article: second }),
    'groups.json': JSON.stringify(zendeskRecords),
    'translations.json': JSON.stringify({
      translations: [
        translation,
        { ...translation, locale: 'fr', hidden: true },
        { ...translation, locale: 'it', source_type: 'Section' },
      ],
    }),
    'readme.txt': 'not JSON',
  });
  const center = await readSource(zendesk, folder);
  expect(listed(center)).toEqual([
    'de/101',
    'en/101',
    'en/102',
    'en/103 restricted',
    'en/104 restricted',
    'en/105 draft',
    'fr/102 draft',
    'pt-BR/102',
  ]);
  expect(articleIn(center, '102', 'pt-BR')).toMatchObject({
    title: 'Perdeu a balsa?',
    published: '2025-01-01',
    updated: '2025-01-01',
    oldUrls: [
      'https://help.saltmere.example/hc/pt-br/articles/102-Missed-the-ferry-',
      'https://help.saltmere.example/hc/pt-br/articles/102',
    ],
  });
});

test('says that sections are missing, and stops at circles of sections', async () => {
  const { articles } = zendeskRecords;
  const only = tempArticles({ 'a.json': JSON.stringify({ articles }) });
  expect((await readSource(zendesk, only)).notes).toEqual([
    'The source has no sections, so all articles are in one. Save sections.json and ' +
      'categories.json too.',
  ]);
  const sections = [
    { id: 11, name: 'A', locale: 'en-us', parent_section_id: 12 },
    { id: 12, name: 'B', locale: 'en-us', parent_section_id: 11 },
  ];
  const circle = tempArticles({ 'a.json': JSON.stringify({ articles, sections }) });
  const { groups } = articleIn(await readSource(zendesk, circle), '101');
  expect(groups.map(({ name }) => name)).toEqual(['A', 'B']);
});

test.each([
  [{ 'a.json': '{"articles": [' }, /a\.json is not valid JSON/],
  [{ 'a.json': '{"sections": []}' }, /contains no articles/],
  [{ 'a.txt': '' }, /contains no JSON file/],
  [{ 'a.json': '{"articles": [{"id": 1}]}' }, /a\.json: record 1 .*\(the field "locale"/],
])('says what is wrong with the folder %j', async (files, message) => {
  await expect(readSource(zendesk, tempArticles(files))).rejects.toThrow(message);
});
