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

test('when nothing is found, the most similar words are offered', async () => {
  expect((await ask({ words: '"maintenence"' })).nearest).toEqual(['maintenance']);
  expect((await ask({ words: 'qqqqqqq' })).nearest).toEqual([]);
  expect((await ask({ words: 'fee' })).nearest).toEqual([]);
});

test('look-ahead loads the typed words, but not the first letters of a word', async () => {
  const index = memoryIndex(articles);
  const loaded: string[] = [];
  const engine = createEngine(
    { ...index, preload: (word) => Promise.resolve(void loaded.push(word)) },
    'en',
    15,
  );
  await engine.lookAhead('where is my lost ph');
  await engine.lookAhead('where is my lost phon');
  expect(loaded).toEqual(['lost', 'lost', 'phon']);
  expect(index.asked).toEqual([]);
});
