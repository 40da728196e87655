import { expect, test } from 'vitest';
import type { SearchQuery } from '../../../../src/domain/search-query.ts';
import { createEngine } from '../../../../src/search/engine/engine.ts';
import { memoryIndex } from '../../../support/memory-index.ts';

const articles = [
  {
    title: 'Fees',
    text: 'Every trade has a fee. It is small.',
    category: 'faq',
    updated: '2024-01-01',
    views: 5,
  },
  {
    title: 'Maintenance',
    text: 'The fee page is closed on Sunday.',
    category: 'announcements',
    updated: '2026-01-01',
    views: 900,
  },
  {
    title: 'Lost phone',
    text: 'Call us when your phone is lost. There is no fee.',
    category: 'faq',
    updated: '2025-01-01',
    views: 70,
  },
];
const everything = { words: '', category: undefined, sort: 'relevance', page: 1 } as const;
const ask = (query: Partial<SearchQuery>, pageSize = 15) =>
  createEngine(memoryIndex(articles), 'en', pageSize).search({ ...everything, ...query });
const titles = ({ rows }: { rows: readonly { title: string }[] }) => rows.map(({ title }) => title);

test('a row has what the listing shows of an article', async () => {
  const { rows } = await ask({ words: 'lost phone' });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    href: '/articles/2/',
    title: 'Lost phone',
    published: '2024-01-01',
    updated: '2025-01-01',
    views: 70,
  });
  expect(rows[0]?.snippet.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')).toBe(
    'Call us when your [phone] is [lost]. There is no fee.',
  );
});

test('stop words and unknown words are not looked up, and the listing is not empty', async () => {
  const index = memoryIndex(articles);
  const listing = await createEngine(index, 'en', 15).search({
    ...everything,
    words: 'Why is my phone xyzzy?',
  });
  expect(index.asked).toEqual(['phone']);
  expect(titles(listing)).toEqual(['Lost phone']);
});

test('nonsense finds nothing and gives one empty page', async () => {
  expect(await ask({ words: 'qqqqqqq', page: 4 })).toMatchObject({
    rows: [],
    total: 0,
    counts: { all: 0 },
    page: 1,
    pageCount: 1,
  });
});

test('a misspelled word is corrected, and the correction is returned', async () => {
  const listing = await ask({ words: 'lost phnoe' });
  expect(listing.corrected).toBe('lost phone');
  expect(titles(listing)).toEqual(['Lost phone']);
  expect((await ask({ words: 'lost phone' })).corrected).toBeUndefined();
});

test('an unfinished word is looked up as a prefix', async () => {
  const index = memoryIndex(articles);
  const listing = await createEngine(index, 'en', 15).search(
    { ...everything, words: 'lost phon' },
    true,
  );
  expect(index.asked).toEqual(['lost', 'phon']);
  expect(listing).toMatchObject({ corrected: undefined, provisional: true });
});

test('`fit` is the share of the query that the best article matches', async () => {
  expect((await ask({ words: 'fee' })).fit).toBe(1);
  expect((await ask({ words: 'fee qqqqqqq zzzzzzz xxxxxxx' })).fit).toBeLessThan(0.4);
  expect((await ask({ words: 'qqqqqqq' })).fit).toBe(0);
});

test('articles pinned to a query come first, whether its words match or not', async () => {
  const index = memoryIndex(articles, new Map([['trade cost', [2, 1]]]));
  const listing = await createEngine(index, 'en', 15).search({
    ...everything,
    words: 'Trade cost?',
  });
  expect(titles(listing)).toEqual(['Lost phone', 'Maintenance', 'Fees']);
  expect(listing).toMatchObject({ total: 3, fit: 1 });
});

test('the tabs count all results of the query, whichever is selected', async () => {
  const counts = { all: 3, faq: 2, announcements: 1 };
  expect(await ask({ words: 'fee' })).toMatchObject({ counts, total: 3 });
  expect(await ask({ words: 'fee', category: 'faq' })).toMatchObject({ counts, total: 2 });
});

test('the order is the same in every tab', async () => {
  const all = titles(await ask({ words: 'fee' }));
  expect(all[0]).toBe('Fees');
  expect(titles(await ask({ words: 'fee', category: 'faq' }))).toEqual(
    all.filter((title) => title !== 'Maintenance'),
  );
});

test('sorts by the last update and by views', async () => {
  expect(titles(await ask({ words: 'fee', sort: 'updated' }))).toEqual([
    'Maintenance',
    'Lost phone',
    'Fees',
  ]);
  expect(titles(await ask({ words: 'fee', sort: 'views' }))).toEqual([
    'Maintenance',
    'Lost phone',
    'Fees',
  ]);
});

test('each page has its rows, and a page beyond the last is the last', async () => {
  const first = await ask({ words: 'fee', page: 1 }, 2);
  const last = await ask({ words: 'fee', page: 9 }, 2);
  expect(first).toMatchObject({ page: 1, pageCount: 2, total: 3 });
  expect(last).toMatchObject({ page: 2, pageCount: 2, total: 3 });
  expect([...titles(first), ...titles(last)]).toEqual(titles(await ask({ words: 'fee' })));
});

test('a word is looked up once, until it fails', async () => {
  const index = memoryIndex(articles);
  const engine = createEngine(index, 'en', 15);
  await engine.search({ ...everything, words: 'fee' });
  await engine.search({ ...everything, words: 'fee phone' });
  expect(index.asked).toEqual(['fee', 'phone']);
});

test('a failure is thrown and not cached', async () => {
  const index = memoryIndex(articles);
  let fails = true;
  const engine = createEngine(
    { ...index, find: (word) => (fails ? Promise.reject(new Error('offline')) : index.find(word)) },
    'en',
    15,
  );
  await expect(engine.search({ ...everything, words: 'fee' })).rejects.toThrow('offline');
  fails = false;
  expect(await engine.search({ ...everything, words: 'fee' })).toMatchObject({ total: 3 });
});

test('a listing loads the texts of the rows that are requested, and no others', async () => {
  const index = memoryIndex(articles);
  const loaded: number[] = [];
  const counting = {
    ...index,
    article: (row: number) => {
      loaded.push(row);
      return index.article(row);
    },
  };
  const { summary, row } = await createEngine(counting, 'en', 2).find({
    ...everything,
    words: 'fee',
  });
  expect(summary).toMatchObject({ total: 3, size: 2, pageCount: 2 });
  expect(loaded).toEqual([]);
  expect((await row(1)).title).toBe(titles(await ask({ words: 'fee' }, 2))[1]);
  expect(loaded).toHaveLength(1);
  await expect(row(2)).rejects.toThrow('The page has no row 2.');
});
