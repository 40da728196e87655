import { pageCount } from '../domain/pagination.ts';
import type { SearchQuery } from '../domain/search-query.ts';
import type { SnippetPiece } from '../domain/snippet.ts';
import { snippet } from '../domain/snippet.ts';
import type { SearchIndex } from './pagefind.ts';
import type { Ranked } from './rank.ts';
import { rank } from './rank.ts';
import { stopWordsFor } from './stop-words/stop-words.ts';
import { contentWords } from './words.ts';

/** A row of the listing. */
export type ResultRow = {
  readonly href: string;
  readonly title: string;
  readonly snippet: readonly SnippetPiece[];
  readonly published: string;
  readonly updated: string;
  readonly views: number;
};

/** The answer to a query: one page of rows, and how many articles each tab holds. */
export type Listing = {
  readonly rows: readonly ResultRow[];
  /** Articles found in the chosen category. */
  readonly total: number;
  /** Articles found, by category id and under `all`. */
  readonly counts: Readonly<Record<string, number>>;
  readonly page: number;
  readonly pageCount: number;
};

export type Engine = { search(query: SearchQuery): Promise<Listing> };

/**
 * Answers queries from an index. Words are looked up one by one, so that a word the site does not know does not empty
 * the page, and are kept: typing on asks only for what is new.
 * @param lang BCP 47 code
 * @param pageSize rows on a page
 */
export function createEngine(index: SearchIndex, lang: string, pageSize: number): Engine {
  const stopWords = stopWordsFor(lang);
  const known = new Map<string, ReturnType<SearchIndex['find']>>();
  const find = (word: string) => {
    const hits = known.get(word) ?? index.find(word);
    known.set(word, hits);
    hits.catch(() => known.delete(word));
    return hits;
  };

  return {
    async search({ words, category, sort, page }) {
      const found = [];
      // One after the other: Pagefind loads chunks for one search at a time, and failures must be told apart.
      for (const word of contentWords(words, stopWords)) found.push({ word, hits: await find(word) });

      const ranked = sorted(rank(found, index.facts), sort, index);
      const counts: Record<string, number> = { all: ranked.length };
      for (const { row } of ranked) {
        const id = index.facts[row]?.category ?? '';
        counts[id] = (counts[id] ?? 0) + 1;
      }
      const inCategory = category === undefined ? ranked : ranked.filter(({ row }) => index.facts[row]?.category === category);
      const pages = pageCount(inCategory.length, pageSize);
      const number = Math.min(page, pages);
      const shown = inCategory.slice((number - 1) * pageSize, number * pageSize);
      return {
        rows: await Promise.all(shown.map((result) => rowOf(result, index, lang))),
        total: inCategory.length,
        counts,
        page: number,
        pageCount: pages,
      };
    },
  };
}

function sorted(ranked: readonly Ranked[], sort: SearchQuery['sort'], { facts }: SearchIndex): readonly Ranked[] {
  if (sort === 'relevance') return ranked;
  // Sorting is stable: equals stay in the order of relevance.
  return ranked.toSorted((a, b) => (facts[b.row]?.[sort] ?? 0) - (facts[a.row]?.[sort] ?? 0));
}

async function rowOf({ row, positions }: Ranked, index: SearchIndex, lang: string): Promise<ResultRow> {
  const { href, title, text, words, published, updated } = await index.article(row);
  const matches = positions.flatMap((list, term) => list.flatMap((position) => {
    const range = words[position];
    return range ? [{ term, start: range[0], end: range[1] }] : [];
  }));
  return { href, title, published, updated, views: index.facts[row]?.views ?? 0, snippet: snippet(text, matches, lang) };
}
