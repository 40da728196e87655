import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { articleSchema } from '../../src/content/article-schema.ts';
import type { SourceArticle } from '../../src/content/source-article.ts';
import { createEngine } from '../../src/search/engine/engine.ts';
import type { Without } from '../../src/search/engine/ingredients.ts';
import type { SearchIndex } from '../../src/search/engine/search-index.ts';
import { blocksFor } from '../../src/search/index/article-blocks.ts';
import { indexArticles } from '../../src/search/index/article-index.ts';
import { openBuiltIndex } from './node-search.ts';
import { DEPTH, slugOf } from './other-searches.ts';
import type { Search } from './relevance-measures.ts';
import type { RelevanceSet } from './relevance-set.ts';

/** The index of the articles of a set. */
export type RelevanceIndex = {
  /** A temporary folder, which the caller deletes. */
  readonly folder: string;
  readonly index: SearchIndex;
  /** What a browser has loaded so far. */
  readonly wire: Wire;
};

type Wire = { bytes: number; requests: number };

/** Builds the index of a set and opens it as a browser does. */
export async function openRelevanceIndex(
  set: RelevanceSet,
  without: Without,
): Promise<RelevanceIndex> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-relevance-'));
  await indexArticles(set.articles.map(toSource), join(folder, 'pagefind'), {
    mdxBodyOf: () => Promise.resolve(''),
    searchFilesOf: () => ({ synonyms: [], bestBets: [] }),
    blocksOf: blocksFor('/'),
    without,
  });
  const wire: Wire = { bytes: 0, requests: 0 };
  return { folder, index: await openBuiltIndex(folder, 'en', countInto(wire)), wire };
}

/** Our search over an index. */
export function ourSearch(index: SearchIndex, without: Without): Search {
  const engine = createEngine(index, 'en', DEPTH, without);
  return async (words) => {
    const { rows, fit, corrected } = await engine.search({
      words,
      category: undefined,
      sort: 'relevance',
      page: 1,
    });
    return { slugs: rows.map(({ href }) => slugOf(href)), fit, corrected };
  };
}

function toSource({ slug, title, body }: RelevanceSet['articles'][number]): SourceArticle {
  const path = `${slug}.md`;
  return {
    file: resolve(path),
    path,
    locale: 'en',
    section: 'articles',
    slug,
    format: 'md',
    frontMatter: articleSchema.parse({
      title,
      category: 'faq',
      published: '2026-01-01',
      updated: '2026-01-01',
    }),
    text: `---\n---\n${body}`,
  };
}

/**
 * Counts the bytes that a browser would load. Pagefind's own files are compressed already; the
 * others are compressed in transit.
 */
function countInto(wire: Wire): (path: string, content: Uint8Array) => void {
  return (path, content) => {
    wire.requests++;
    wire.bytes += /\.(pf_|pagefind)/.test(path) ? content.length : gzipSync(content).length;
  };
}
