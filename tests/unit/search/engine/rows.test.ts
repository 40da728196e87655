import { expect, test } from 'vitest';
import { readRow } from '../../../../src/search/engine/rows.ts';
import { memoryIndex } from '../../../support/memory-index.ts';

const opening = 'Nothing that anybody asks about stands here. '.repeat(10);
const article = {
  title: 'Lost phone',
  text: `${opening}You lost the device. Losing it is no fun. Call us about the device.`,
  category: 'faq',
  updated: '2024-01-01',
  views: 0,
};
const index = {
  ...memoryIndex([article]),
  article: async (row: number) => ({
    ...(await memoryIndex([article]).article(row)),
    sources: [{ source: 'device', words: ['handset'] }],
  }),
};

/** The row for words of a query, each with the fields of the index that contain it. */
async function rowFor(...terms: { word: string; fields?: string[]; standsFor?: string[] }[]) {
  const hits = await Promise.all(
    terms.map(async ({ word, fields, standsFor }) => ({
      word,
      standsFor,
      hits:
        fields === undefined ? [] : [{ row: 0, score: 1, positions: [], isExact: true, fields }],
      positions: (await index.find(word)).flatMap((hit) => hit.positions),
    })),
  );
  const ranked = { row: 0, score: 1, fit: 1, positions: hits.map((hit) => hit.positions) };
  return readRow(ranked, hits, index, 'en');
}

test.each([
  [
    'all words',
    [
      { word: 'lost', fields: ['title'] },
      { word: 'phone', fields: ['title'] },
    ],
  ],
  ['a synonym', [{ word: 'handset', fields: ['aliases'] }]],
  [
    'a form of a word, which needs no match of its own',
    [
      { word: 'lost', fields: ['title'] },
      { word: 'lose', standsFor: ['lost'] },
    ],
  ],
  [
    'the compound of two words',
    [
      { word: 'pass' },
      { word: 'key' },
      { word: 'passkey', fields: ['title'], standsFor: ['pass', 'key'] },
    ],
  ],
])('an article whose title holds %s opens at its top', async (_what, terms) => {
  expect((await rowFor(...terms)).target).toBe('');
});

test('an article whose title lacks a word opens at the passage', async () => {
  const row = await rowFor({ word: 'lost', fields: ['title'] }, { word: 'device', fields: [] });
  expect(row.target).toBe('#:~:text=lost%20the%20device');
});

test('the words that a hidden word stands for are marked', async () => {
  const { snippet } = await rowFor({ word: 'handset', fields: ['aliases'] });
  expect(snippet.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
    'device',
    'device',
  ]);
});
