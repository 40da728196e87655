import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hubspot } from '../../../src/import/sources/hubspot.ts';
import { hubspotApi, hubspotRecords } from '../../support/hubspot-api.ts';
import { articleIn, listed, readSource, startImportApi } from '../../support/import-api-server.ts';
import { tempArticles } from '../../support/temp-articles.ts';

beforeEach(() => vi.stubEnv('HUBSPOT_TOKEN', ''));
afterEach(() => vi.unstubAllEnvs());

const HOST = 'https://help.saltmere.example';

async function readLive(target?: string) {
  const { url, calls } = await startImportApi(hubspotApi);
  vi.stubEnv('HUBSPOT_API_URL', url);
  vi.stubEnv('HUBSPOT_TOKEN', 'secret');
  return { center: await readSource(hubspot, target), calls };
}

const sheet = [
  'Title,Article URL,Status,Archived,Category,Subcategory,Views,Published',
  `Return a ticket,${HOST}/en/help/7142963-return-a-ticket,PUBLISHED,0,Travel,Refunds,"31,038",`,
  `"Ferries, ""late""",${HOST}/en/help/late,published,0,Travel,,12,2024-02-03 23:30`,
  `Old ferry,${HOST}/en/help/old-ferry,PUBLISHED,1,Travel,,,`,
  `No page,${HOST}/en/help/no-page,PUBLISHED,0,Travel,,,`,
  `Plan,${HOST}/en/help/plan,DRAFT,0,,,,03/04/2024`,
].join('\r\n');

/** A page as a browser saves it. */
const page = (text: string) =>
  `<!doctype html><html lang="de"><head><title>Saltmere</title>
  <meta name="description" content="About ferries">
  <meta property="article:published_time" content="2024-05-06T12:00:00Z"></head>
  <body><nav>Menu</nav><div class="kb-breadcrumbs"><a href="/en/help">Help</a>
  <a href="https://other.example/travel">Travel</a> <a href="/en/help/refunds?a=1">Refunds</a></div>
  <div class="article-wrapper"><h1>Other title</h1><script>x()</script>
  <p>${text}</p><div class="hs-kb-related-articles">See also</div></div>
  <footer>Imprint</footer></body></html>`;

test('fills every field of an article', async () => {
  const { center } = await readLive();
  expect(articleIn(center, '101')).toEqual({
    id: '101',
    locale: 'en',
    title: 'Return a ticket',
    body: { html: '<p>Return a ticket</p>' },
    description: 'About: Return a ticket',
    published: '2024-03-01',
    updated: '2025-05-05',
    hidden: undefined,
    groups: [{ id: '77', name: 'Category 77', order: 0, oldUrls: [] }],
    keywords: [],
    views: undefined,
    slug: 'return-a-ticket',
    oldUrls: [`${HOST}/en/help/7142963-return-a-ticket`],
    attachments: [],
    related: [],
  });
  expect(center.notes.join(' ')).toMatch(/categories only as numbers/);
});

test('updates are never before the publication', async () => {
  const { center } = await readLive();
  const days = { published: '2025-07-07', updated: '2025-07-07' };
  expect(articleIn(center, '102')).toMatchObject(days);
});

test('asks for each page once, and for the text', async () => {
  const { calls } = await readLive();
  expect(calls.map(({ body }) => /offset: \d+/.exec(JSON.stringify(body))?.[0])).toEqual([
    'offset: 0',
    'offset: 50',
  ]);
  expect(JSON.stringify(calls[0]?.body)).toContain('hs_body');
});

test('reports a problem that comes with status 200', async () => {
  const errors = [{ message: 'Missing scope: content' }];
  const { url } = await startImportApi(() => ({ json: { errors } }));
  vi.stubEnv('HUBSPOT_API_URL', url);
  vi.stubEnv('HUBSPOT_TOKEN', 'secret');
  await expect(readSource(hubspot, undefined)).rejects.toThrow(
    /answers: Missing scope: content\. Check that the private app/,
  );
});

test('takes names of categories and views from an export, live and saved', async () => {
  const item = { knowledge_article_collection: { total: 1, items: hubspotRecords.slice(0, 1) } };
  const saved = tempArticles({
    'export.csv': sheet,
    'page.json': JSON.stringify({ data: { KB: item } }),
  });
  const expected = { groups: [{ name: 'Travel' }, { name: 'Refunds' }], views: 31_038 };
  expect(articleIn(await readSource(hubspot, saved), '101')).toMatchObject(expected);
  const onlySheet = tempArticles({ 'export.csv': sheet });
  expect(articleIn((await readLive(onlySheet)).center, '101')).toMatchObject(expected);
});

test('reads an export with saved pages', async () => {
  const folder = tempArticles({
    'export.csv': `\uFEFF${sheet}`,
    'help.saltmere.example/en/help/7142963-return-a-ticket.html': page('Refunds take 3 days.'),
    'late.html': '<p>Wait at the pier.</p>',
    'en/help/plan/index.html': '<main><p>Soon.</p></main>',
    'en/help/old-ferry.html': '<p>Gone.</p>',
  });
  utimesSync(join(folder, 'export.csv'), 1_780_000_000, 1_780_000_000);
  const center = await readSource(hubspot, folder);
  expect(listed(center)).toEqual([
    'de/en/help/7142963-return-a-ticket',
    'en/en/help/late',
    'en/en/help/plan draft',
  ]);
  const german = articleIn(center, 'en/help/7142963-return-a-ticket', 'de');
  expect(german).toMatchObject({
    title: 'Return a ticket',
    description: 'About ferries',
    published: '2024-05-06',
    groups: [{ oldUrls: [] }, { oldUrls: [`${HOST}/en/help/refunds`] }],
    views: 31_038,
  });
  const { html = '' } = 'html' in german.body ? german.body : {};
  expect(html).toContain('Refunds take 3 days.');
  expect(html).not.toMatch(/Menu|Imprint|See also|x\(\)|Other title/);
  expect(articleIn(center, 'en/help/late')).toMatchObject({
    title: 'Ferries, "late"',
    body: { html: '<p>Wait at the pier.</p>' },
    published: '2024-02-03',
    groups: [{ name: 'Travel' }],
  });
  // `03/04/2024` can be two days.
  expect(articleIn(center, 'en/help/plan')).toMatchObject({ published: '2026-05-28' });
  expect(center.notes).toEqual([
    'Archived articles, which stayed behind: 1.',
    'Articles of the export without a saved page: 1. Save each page as <end of its URL>.html.',
    'Articles without a date of publication: 1. They carry the day of the export.',
  ]);
});

test.each([
  ['de', 'de'],
  ['German - Germany', 'de'],
  ['Portuguese (Brazil)', 'pt'],
  ['pt-br', 'pt-BR'],
  ['Klingonese', 'en'],
])('reads the language "%s"', async (language, locale) => {
  const row = `${HOST}/a,A,${language},<p>Text</p>`;
  const folder = tempArticles({ 'e.csv': `URL,Title,Language,Article Body\n${row}` });
  expect((await readSource(hubspot, folder)).articles[0]?.locale).toBe(locale);
});

test.each([
  [{ 'e.xlsx': '' }, /e\.xlsx is a workbook\. Save it as CSV\./],
  [{ 'e.csv': 'Title,Status\nA,B' }, /e\.csv has no column of URLs\. Its columns are: Title, St/],
  [{ 'e.csv': 'URL\n"a' }, /e\.csv is not valid CSV: /],
  [{ 'e.csv': sheet }, /has no articles with a text\. .* without a saved page: 4\./],
])('says what is wrong with the folder %j', async (files, message) => {
  await expect(readSource(hubspot, tempArticles(files))).rejects.toThrow(message);
});
