import { expect, test } from 'vitest';
import { findArticleFiles } from '../../../../src/content/article-files.ts';
import { readArticleFile } from '../../../../src/content/read-articles.ts';
import {
  articleAt,
  articleElsewhere,
  articleInLog,
  publishedPages,
} from '../../../../src/analytics/views/pages.ts';
import { withArticles } from '../../../support/site-of-articles.ts';

const pages = withArticles(
  {
    'en/a/fees.md':
      'redirect_from: [/old/fees.html, /articles/costs/, /frais/été/, "/articles/limits/"]\n',
    'en/a/limits.md': '',
    'en/a/draft.md': 'draft: true\n',
    'en/a/gone.md': 'expires: 2024-02-01\n',
  },
  (folder) =>
    publishedPages(
      findArticleFiles(folder).files.flatMap((file) => readArticleFile(file).article ?? []),
      '/help/',
      '2026-01-01',
    ),
);

test.each([
  ['/help/articles/fees/', 'fees'],
  ['/articles/fees/', 'fees'],
  ['/help/articles/fees', 'fees'],
  ['/help/articles/fees/?q=1&r=/articles/limits/', 'fees'],
  ['/help/articles/fees/#top', 'fees'],
  ['/help/articles/fees/index.html', 'fees'],
  ['/help/%61rticles/f%65es/', 'fees'],
  ['https://help.example.com/help/articles/fees/', 'fees'],
  ['/help/old/fees.html', 'fees'],
  ['/old/fees.html?x', 'fees'],
  ['/articles/costs/', 'fees'],
  ['/frais/%C3%A9t%C3%A9/', 'fees'],
  ['/frais/\\xC3\\xA9t\\xC3\\xA9/', 'fees'],
  ['/frais/\u00c3\u00a9t\u00c3\u00a9/', 'fees'],
  ['/articles/limits/', 'limits'],
])('the log path %s is the article %s', (path, slug) => {
  expect(articleInLog(pages, path)).toBe(`/articles/${slug}/`);
});

test.each([
  '/',
  '',
  '*',
  '/articles/',
  '/articles/draft/',
  '/articles/gone/',
  '/articles/fees.md',
  '/articles/../articles/fees/',
  '/articles/fees/../../etc/',
  '/articles/__proto__/',
  '__proto__',
  'constructor',
  '/articles/fees%00/',
  '/articles/%E0%A4%A/',
  '/articles/%',
  '/Articles/fees/',
  '/articles//fees/',
  '/articles/fees/index.html/x',
  '/articles/fees\u0000/',
])('the path %j is no article', (path) => {
  expect(articleInLog(pages, path)).toBeUndefined();
});

test('a service tells paths in Unicode', () => {
  expect(articleAt(pages, '/frais/été')).toBe('/articles/fees/');
});

test.each([
  ['/support/articles/fees/', '/articles/fees/'],
  ['/a/b/articles/fees?x=/articles/limits/', '/articles/fees/'],
  ['/support/articles/fees/index.html', '/articles/fees/'],
  ['/support/articles/draft/', undefined],
  ['/support/articles/costs/', undefined],
  ['/support/old/fees.html', undefined],
  ['/search/?next=/articles/fees/', undefined],
  ['/support/articles/%zz/', undefined],
  [`${'/articles'.repeat(10)}/fees/`, undefined],
])('%s outside the base path belongs to %s', (path, article) => {
  expect(articleElsewhere(pages, path)).toBe(article);
});
