import { expect, test } from 'vitest';
import { byUpdated, byViews, hiddenReason } from '../../../src/domain/article.ts';
import { anArticle } from '../../support/an-article.ts';

const today = '2026-03-15';

test.each([
  ['an ordinary one', { draft: false, published: '2024-01-01' }, undefined],
  ['one published today', { draft: false, published: today }, undefined],
  ['one published tomorrow', { draft: false, published: '2026-03-16' }, 'scheduled'],
  ['one that expires today', { draft: false, published: '2024-01-01', expires: today }, undefined],
  [
    'one that expired yesterday',
    { draft: false, published: '2024-01-01', expires: '2026-03-14' },
    'expired',
  ],
  ['a draft', { draft: true, published: '2024-01-01' }, 'draft'],
  ['a draft with a day to come', { draft: true, published: '2027-01-01' }, 'draft'],
])('whether readers see %s', (_name, article, reason) => {
  expect(hiddenReason(article, today)).toBe(reason);
});

const articles = [
  anArticle({ slug: 'b', updated: '2024-05-01', views: 5 }),
  anArticle({ slug: 'a', updated: '2024-05-01', views: 5 }),
  anArticle({ slug: 'fresh', updated: '2024-06-01', views: 1 }),
  anArticle({ slug: 'popular', updated: '2020-01-01', views: 900 }),
  anArticle({ slug: 'busier', updated: '2024-05-01', views: 6 }),
];

test('the latest update comes first, then views, then the name', () => {
  expect(articles.toSorted(byUpdated).map(({ slug }) => slug)).toEqual([
    'fresh',
    'busier',
    'a',
    'b',
    'popular',
  ]);
});

test('the most viewed comes first, then the latest, then the name', () => {
  expect(articles.toSorted(byViews).map(({ slug }) => slug)).toEqual([
    'popular',
    'busier',
    'a',
    'b',
    'fresh',
  ]);
});
