import { expect, test } from 'vitest';
import { monthsOf, yearsOf } from '../../../src/view/archive.ts';
import { anArticle } from '../../support/an-article.ts';

const articles = ['2024-03-01', '2026-01-01', '2024-12-31', '2024-03-30', '2025-01-01'].map(
  (published) => anArticle({ slug: `on-${published}`, published }),
);

test('lists the years of publication, the latest first', () => {
  expect(yearsOf(articles)).toEqual(['2026', '2025', '2024']);
  expect(yearsOf([])).toEqual([]);
});

test('groups a year by month, the latest first', () => {
  const months = monthsOf(articles, '2024').map(({ month, articles: inMonth }) => [
    month,
    ...inMonth.map(({ slug }) => slug),
  ]);
  expect(months).toEqual([
    ['2024-12', 'on-2024-12-31'],
    ['2024-03', 'on-2024-03-30', 'on-2024-03-01'],
  ]);
});

test('a year without articles has no month', () => {
  expect(monthsOf(articles, '2023')).toEqual([]);
});

test('on the same day, the article updated last comes first', () => {
  const sameDay = [
    anArticle({ slug: 'old', updated: '2024-02-01' }),
    anArticle({ slug: 'new', updated: '2024-05-01' }),
  ];
  expect(monthsOf(sameDay, '2024')[0]?.articles.map(({ slug }) => slug)).toEqual(['new', 'old']);
});
