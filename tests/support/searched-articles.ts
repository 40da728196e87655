import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { openBuiltSearch } from '../../scripts/bench/node-search.ts';
import { articleSchema } from '../../src/content/article-schema.ts';
import type { SourceArticle } from '../../src/content/source-article.ts';
import type { ResultRow } from '../../src/search/engine/rows.ts';
import { blocksFor } from '../../src/search/index/article-blocks.ts';
import type { SearchFilesOf } from '../../src/search/index/article-index.ts';
import { indexArticles } from '../../src/search/index/article-index.ts';
import { closePagefind } from '../../src/search/index/pagefind-index.ts';

/** An article of a test: its slug, title and body in Markdown, and its keywords. */
export type SearchedArticle = readonly [
  slug: string,
  title: string,
  body: string,
  keywords?: readonly string[],
];

/** Returns an article of a test as the index takes it. */
export function sourceOf(locale: string, [slug, title, body, keywords = []]: SearchedArticle) {
  const frontMatter = articleSchema.parse({
    title,
    category: 'faq',
    published: '2026-01-01',
    updated: '2026-01-01',
    keywords,
  });
  return {
    file: `/${slug}.md`,
    path: `${slug}.md`,
    locale,
    section: 'basics',
    slug,
    format: 'md',
    frontMatter,
    text: `---\n---\n${body}`,
  } satisfies SourceArticle;
}

/** Articles in a language, and which of them queries find. */
export type SearchCase = {
  readonly locale: string;
  readonly articles: readonly SearchedArticle[];
  /** Queries, the article that each finds first, and a marked word when its text has one. */
  readonly rows: readonly (readonly [query: string, slug: string, mark?: string])[];
};

/** Searches the real index of a case for each of its queries. */
export async function expectFound({ locale, articles, rows }: SearchCase): Promise<void> {
  const ask = await searchedArticles(locale, articles);
  for (const [query, slug, mark] of rows) {
    const found = await ask(query);
    expect.soft(slugsOf(found)[0], query).toBe(slug);
    if (mark !== undefined) expect.soft(marksOf(found), query).toContain(mark);
    const title = articles.find(([name]) => name === slug)?.[1];
    expect.soft(found[0]?.title, query).toBe(title?.normalize('NFC'));
  }
}

/** Makes the real index of a few articles. The result searches it and returns the first page. */
export async function searchedArticles(
  locale: string,
  articles: readonly SearchedArticle[],
  files: ReturnType<SearchFilesOf> = { synonyms: [], bestBets: [] },
): Promise<(words: string) => Promise<readonly ResultRow[]>> {
  const site = mkdtempSync(join(tmpdir(), 'handrail-searched-'));
  onTestFinished(() => rmSync(site, { recursive: true }));
  const sources = articles.map((article) => sourceOf(locale, article));
  await indexArticles(sources, join(site, 'pagefind'), {
    mdxBodyOf: () => Promise.resolve(''),
    searchFilesOf: () => files,
    blocksOf: blocksFor('/'),
  });
  await closePagefind();
  const engine = await openBuiltSearch(site, locale, 15);
  return async (words) =>
    (await engine.search({ words, category: undefined, sort: 'relevance', page: 1 })).rows;
}

/** Returns the slugs of results, best first. */
export function slugsOf(rows: readonly ResultRow[]): string[] {
  return rows.map(({ href }) => href.split('/').at(-2) ?? '');
}

/** Returns the marked words of the first result. */
function marksOf(rows: readonly ResultRow[]): string[] {
  return (rows[0]?.snippet ?? []).filter(({ marked }) => marked).map(({ text }) => text);
}
