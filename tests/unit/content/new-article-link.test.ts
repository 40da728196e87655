import { expect, test } from 'vitest';
import { articleTemplate } from '../../../src/content/article-template.ts';
import { newArticleLink } from '../../../src/content/new-article-link.ts';
import { readArticles } from '../../../src/content/read-articles.ts';
import { tempArticles } from '../../support/temp-articles.ts';

const template = articleTemplate({
  title: 'How do I …?',
  category: 'faq',
  published: '2026-01-31',
});

test('the template is a valid article', () => {
  expect(readArticles(tempArticles({ 'en/fees/x.md': template })).problems).toEqual([]);
});

test('the link opens the template as a new file of the folder', () => {
  const repository = { url: 'https://github.example/acme/help/', branch: 'main' };
  const link = new URL(newArticleLink(repository, 'articles/en/a b', 'faq', '2026-01-31'));
  expect(link.pathname).toBe('/acme/help/new/main/articles/en/a%20b');
  expect([...link.searchParams]).toEqual([
    ['filename', 'name-of-the-article.md'],
    ['value', template],
  ]);
});
