import { expect, test } from 'vitest';
import { openBuiltSearch } from '../../scripts/bench/node-search.ts';
import { articlesDirectory } from '../../src/config/articles-directory.ts';
import { readSearchFiles } from '../../src/content/search-files.ts';
import { site } from '../../src/config/site.ts';
import { testSites } from '../support/test-sites.ts';

const [{ code: locale }] = site.locales;
const { cases } = readSearchFiles(articlesDirectory(), locale, new Set());
const engine = await openBuiltSearch(testSites.demo.output, locale, 50);

test.each(cases)('"$query" finds $article within $within', async ({ query, article, within }) => {
  const { rows } = await engine.search({
    words: query,
    category: undefined,
    sort: 'relevance',
    page: 1,
  });
  const found = rows.map(({ href }) => href.split('/').at(-2));
  const place = found.indexOf(article) + 1;
  expect(
    place,
    `now at place ${place || 'none'}; before it: ${found.slice(0, place - 1).join(', ')}`,
  ).toBeGreaterThan(0);
  expect(
    place,
    `now at place ${place}; before it: ${found.slice(0, place - 1).join(', ')}`,
  ).toBeLessThanOrEqual(within);
});
