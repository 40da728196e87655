import { expect, test } from 'vitest';
import { categoryFeed, FEED_LENGTH, siteFeed } from '../../../src/view/feed-entries.ts';
import { anArticle } from '../../support/an-article.ts';

const articles = [
  anArticle({ slug: 'old', category: 'news', published: '2023-01-01', updated: '2026-01-01' }),
  anArticle({ slug: 'new', category: 'news', published: '2025-01-01', updated: '2025-01-01' }),
  anArticle({ slug: 'question', category: 'faq', published: '2024-01-01', updated: '2025-06-01' }),
];
const rows = (entries: ReturnType<typeof siteFeed>) =>
  entries.map(({ article, day }) => [article.slug, day]);

test('a category feed has its articles, the latest published first', () => {
  expect(rows(categoryFeed(articles, 'news'))).toEqual([
    ['new', '2025-01-01'],
    ['old', '2023-01-01'],
  ]);
  expect(categoryFeed(articles, 'empty')).toEqual([]);
});

test('the site feed is that of the announcements category', () => {
  expect(siteFeed(articles, 'news')).toEqual(categoryFeed(articles, 'news'));
});

test('without announcements, it has all articles, the latest updated first', () => {
  expect(rows(siteFeed(articles, undefined))).toEqual([
    ['old', '2026-01-01'],
    ['question', '2025-06-01'],
    ['new', '2025-01-01'],
  ]);
});

test('a feed has at most the newest thirty', () => {
  const many = Array.from({ length: 40 }, (_, index) =>
    anArticle({
      slug: `a${index}`,
      published: `2024-01-01`,
      updated: `2024-02-${String((index % 28) + 1).padStart(2, '0')}`,
    }),
  );
  expect(FEED_LENGTH).toBe(30);
  expect(categoryFeed(many, 'faq')).toHaveLength(30);
  expect(siteFeed(many, undefined)).toHaveLength(30);
});
