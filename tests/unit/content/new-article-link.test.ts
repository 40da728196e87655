import { expect, test } from 'vitest';
import { newArticle, newArticleLink } from '../../../src/content/new-article-link.ts';
import { readArticles } from '../../../src/content/read-articles.ts';
import { tempArticles } from '../../support/temp-articles.ts';

test('the template is a valid article once its days are filled in', () => {
  const text = newArticle({ category: 'faq', day: '2026-01-31' });
  expect(readArticles(tempArticles({ 'en/fees/x.md': text })).problems).toEqual([]);
});

test('the link opens the template as a new file of the folder', () => {
  const link = new URL(
    newArticleLink(
      'https://github.example/acme/help/',
      'main',
      'articles/en/a b',
      '---\ntitle: "Fees & more"\n',
    ),
  );
  expect(link.pathname).toBe('/acme/help/new/main/articles/en/a%20b');
  expect([...link.searchParams]).toEqual([
    ['filename', 'name-of-the-article.md'],
    ['value', '---\ntitle: "Fees & more"\n'],
  ]);
});
