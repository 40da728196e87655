import { shownText } from '../../src/search/engine/unshown-text.ts';
import { expect, test } from 'vitest';
import { openBuiltSearch } from '../../scripts/bench/node-search.ts';
import type { SearchQuery } from '../../src/domain/search-query.ts';
import type { ResultRow } from '../../src/search/engine/rows.ts';
import { testSites } from '../support/test-sites.ts';
import { indexedTexts } from '../support/fragments.ts';
import { questions } from '../support/demo-questions.ts';
import { publishedArticles, viewsOf } from '../support/article-sources.ts';

const { articles, output } = testSites.demo;
const engine = await openBuiltSearch(output, 'en', 15);
const categories = ['faq', 'announcements', 'product-documents'];
const sources = new Map(
  publishedArticles(articles).map((article) => [`/articles/${article.slug}/`, article]),
);
const texts = indexedTexts(output);

const ask = (words: string, query: Partial<SearchQuery> = {}) =>
  engine.search({ words, category: undefined, sort: 'relevance', page: 1, ...query });

/** All rows of a listing, page after page. */
async function rowsOf(words: string, query: Partial<SearchQuery> = {}): Promise<ResultRow[]> {
  const { pageCount } = await ask(words, query);
  const pages = await Promise.all(
    Array.from({ length: pageCount }, (_, index) => ask(words, { ...query, page: index + 1 })),
  );
  return pages.flatMap(({ rows }) => rows);
}

const addresses = (rows: readonly ResultRow[]) => rows.map(({ href }) => href);

test('the counts of the categories are those of their listings and sum to all', async () => {
  for (const words of questions) {
    const { counts, total } = await ask(words);
    const inCategories = await Promise.all(categories.map((category) => ask(words, { category })));
    expect(total, words).toBeGreaterThan(0);
    expect(counts['all'], words).toBe(total);
    expect(
      inCategories.map((listing) => listing.total),
      words,
    ).toEqual(categories.map((category) => counts[category] ?? 0));
    expect(
      inCategories.reduce((sum, listing) => sum + listing.total, 0),
      words,
    ).toBe(total);
    for (const listing of inCategories) expect(listing.counts, words).toEqual(counts);
  }
});

test('every page but the last holds 15 results, and no article stands on two pages', async () => {
  for (const words of questions) {
    const { total, pageCount } = await ask(words);
    const sizes = await Promise.all(
      Array.from(
        { length: pageCount },
        async (_, index) => (await ask(words, { page: index + 1 })).rows.length,
      ),
    );
    expect(sizes, words).toEqual(sizes.map((_, index) => Math.min(15, total - 15 * index)));
    expect(new Set(addresses(await rowsOf(words))).size, words).toBe(total);
  }
});

test('a page beyond the last gives the last one', async () => {
  const { pageCount } = await ask('account');
  expect(pageCount).toBeGreaterThan(2);
  expect(await ask('account', { page: 999 })).toEqual(await ask('account', { page: pageCount }));
});

test('the order is the same in every category', async () => {
  for (const words of questions) {
    const all = addresses(await rowsOf(words));
    for (const category of categories) {
      const expected = all.filter((href) => sources.get(href)?.frontMatter.category === category);
      expect(addresses(await rowsOf(words, { category })), words).toEqual(expected);
    }
  }
});

test('sorting by day or by views changes the order only, and is right', async () => {
  for (const words of questions) {
    const found = addresses(await rowsOf(words)).sort();
    const updated = await rowsOf(words, { sort: 'updated' });
    const views = await rowsOf(words, { sort: 'views' });
    expect(
      updated.map((row) => row.updated),
      words,
    ).toEqual(
      updated
        .map((row) => row.updated)
        .sort()
        .reverse(),
    );
    expect(
      views.map((row) => row.views),
      words,
    ).toEqual(views.map((row) => row.views).sort((a, b) => b - a));
    expect(addresses(updated).sort(), words).toEqual(found);
    expect(addresses(views).sort(), words).toEqual(found);
  }
});

test('every row shows title, days and views of its article', async () => {
  for (const words of questions) {
    for (const { href, title, published, updated, views } of await rowsOf(words)) {
      const source = sources.get(href);
      if (!source) throw new Error(`${href} is not published.`);
      const { frontMatter } = source;
      expect([title, published, updated, views]).toEqual([
        frontMatter.title,
        frontMatter.published,
        frontMatter.updated,
        viewsOf(source),
      ]);
    }
  }
});

test('every snippet is whole sentences of its article, 500 characters at most', async () => {
  const boundaries = new Map(
    [...texts].map(([href, text]) => [href, sentenceBoundaries(shownText(text))]),
  );
  for (const words of questions) {
    for (const { href, snippet } of await rowsOf(words)) {
      const shown = snippet.map(({ text }) => text).join('');
      const { text = '', starts = [], ends = [] } = boundaries.get(href) ?? {};
      expect(shown.length, href).toBeGreaterThan(0);
      expect(shown.length, href).toBeLessThanOrEqual(500);
      if (shown.endsWith('...')) {
        expect(text).toContain(shown.replaceAll(/^\.{3}|\.{3}$/g, ''));
      } else {
        const isWhole = starts.some(
          (start) => text.startsWith(shown, start) && ends.includes(start + shown.length),
        );
        expect(isWhole, `${words} in ${href}: ${shown}`).toBe(true);
      }
    }
  }
});

test('a snippet is cut only when no whole sentences would fit', async () => {
  for (const words of questions) {
    for (const { href, snippet } of await rowsOf(words)) {
      const hasMatch = snippet.some(({ marked }) => marked);
      const isCut = snippet.at(-1)?.text.endsWith('...') === true;
      if (hasMatch && isCut)
        expect(longestSentence(texts.get(href) ?? ''), href).toBeGreaterThan(480);
    }
  }
});

test('the words of the question are marked, without the punctuation around them', async () => {
  const rows = await rowsOf('password');
  const marked = rows
    .flatMap(({ snippet }) => snippet.filter((piece) => piece.marked))
    .map(({ text }) => text.toLowerCase());
  expect(marked.length).toBeGreaterThan(rows.length / 2);
  for (const text of marked) expect(text).toMatch(/^password\p{L}*$|^passwords?['’-]/u);
});

function sentenceBoundaries(text: string) {
  const segments = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)];
  return {
    text,
    starts: segments.map(({ index }) => index),
    ends: segments.map(({ index, segment }) => index + segment.trimEnd().length),
  };
}

function longestSentence(text: string): number {
  const { starts, ends } = sentenceBoundaries(text);
  return Math.max(...starts.map((start, index) => (ends[index] ?? start) - start));
}
