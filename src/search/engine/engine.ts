import { pageCount } from '../../domain/pagination.ts';
import type { SearchQuery } from '../../domain/search-query.ts';
import { alsoKey } from './also-searched.ts';
import { titleKey } from './article-facts.ts';
import { betKey, pinBestBets } from './best-bets.ts';
import { closestWords } from './closest-words.ts';
import type { Without } from './ingredients.ts';
import { complete } from './ingredients.ts';
import type { SearchIndex } from './search-index.ts';
import { parseQuery } from './parse-query.ts';
import type { Ranked } from './rank.ts';
import { rank } from './rank.ts';
import { readersFirst } from './readers-first.ts';
import type { ResultRow } from './rows.ts';
import { readRow } from './rows.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The result of a query without its rows, whose texts take longer to load. */
export type ListingSummary = {
  /** Number of rows on the page. */
  readonly size: number;
  /** Number of articles in the selected category. */
  readonly total: number;
  /** Number of articles by category id, and of all under `all`. */
  readonly counts: Readonly<Record<string, number>>;
  readonly page: number;
  readonly pageCount: number;
  /**
   * The query that was answered instead of a misspelled one; undefined when nothing was corrected.
   */
  readonly corrected: string | undefined;
  /** If nothing was found: words of the site that are similar to those of the query. */
  readonly nearest: readonly string[];
  /** Share of the query that the best article matches, weighted by word: 0 to 1. */
  readonly fit: number;
  /** Whether the last word may be unfinished and was searched as a prefix. */
  readonly provisional: boolean;
  /** What people with the same query also search for. */
  readonly also: readonly string[];
};

/** The result of a query: one page of rows, and the number of articles in each tab. */
export type Listing = ListingSummary & { readonly rows: readonly ResultRow[] };

/** A listing whose rows load one by one. */
export type FoundListing = {
  readonly summary: ListingSummary;
  /** @param index position on the page, from 0 */
  row(index: number): Promise<ResultRow>;
};

export type Engine = {
  /**
   * Returns one page of the results of a query. Loads no text of an article.
   * @param typing whether the last word may be unfinished, so that it is not corrected
   */
  find(query: SearchQuery, typing?: boolean): Promise<FoundListing>;
  /** Returns one page of the results of a query with all rows; see `find`. */
  search(query: SearchQuery, typing?: boolean): Promise<Listing>;
  /** Loads the files that a query still being typed will need. Prefixes of its words are enough. */
  lookAhead(text: string): Promise<void>;
};

/** Shorter prefixes would load files that the word does not need. */
const SIGNIFICANT_LENGTH = 3;

/**
 * Returns an engine that answers queries from an index. It looks up words one by one, so that an
 * unknown word does not empty the listing, and keeps their results, so that further typing looks up
 * only new words.
 * @param lang BCP 47 code
 * @param pageSize rows on a page
 * @param without ingredients to leave out
 */
export function createEngine(
  index: SearchIndex,
  lang: string,
  pageSize: number,
  without: Without = complete,
): Engine {
  const found = new Map<string, ReturnType<SearchIndex['find']>>();
  const find = (word: string) => {
    const hits = found.get(word) ?? index.find(word);
    found.set(word, hits);
    hits.catch(() => found.delete(word));
    return hits;
  };
  let vocabulary: Promise<Vocabulary> | undefined;
  const knowledge = {
    ...index,
    stopWords: without.has('stop words') ? new Set<string>() : index.stopWords,
    lang,
    without,
    loadVocabulary: () => (vocabulary ??= index.vocabulary()),
  };

  const engine: Engine = {
    async lookAhead(text) {
      const { words, meant } = await parseQuery(text, true, knowledge);
      const preloads = words
        .filter((word) => word.length >= SIGNIFICANT_LENGTH)
        .map((word) => index.preload(word));
      await Promise.all([...preloads, index.meaning?.similarities(meant)]);
    },
    async find({ words: text, category, sort, page, choices }, typing = false) {
      const { words, standsFor, meant, unknown, corrected, provisional, unfinished } =
        await parseQuery(text, typing, knowledge);
      const key = titleKey(text);
      const meaning = without.has('meaning') ? undefined : index.meaning?.similarities(meant);
      const wordHits = await Promise.all(
        words.map(async (word) => ({
          word,
          hits: await find(word),
          standsFor: standsFor.get(word),
          isUnfinished: word === unfinished,
        })),
      );

      const relevant = pinBestBets(
        rank(wordHits, index.facts, {
          unknown,
          similarities: await meaning,
          without,
          isTitle: (row) => index.facts[row]?.titleKey === key,
        }),
        index.bestBets.get(betKey(text)) ?? [],
      );
      const ranked =
        sort === 'relevance'
          ? readersFirst(relevant, index.facts, choices)
          : sorted(relevant, sort, index);
      const counts: Record<string, number> = { all: ranked.length };
      for (const { row } of ranked) {
        const id = index.facts[row]?.category ?? '';
        counts[id] = (counts[id] ?? 0) + 1;
      }
      const inCategory =
        category === undefined
          ? ranked
          : ranked.filter(({ row }) => index.facts[row]?.category === category);
      const pages = pageCount(inCategory.length, pageSize);
      const number = Math.min(page, pages);
      const shown = inCategory.slice((number - 1) * pageSize, number * pageSize);
      const summary = {
        size: shown.length,
        nearest:
          ranked.length === 0 ? closestWords(text, index, await knowledge.loadVocabulary()) : [],
        total: inCategory.length,
        counts,
        page: number,
        pageCount: pages,
        corrected,
        fit: relevant[0]?.fit ?? 0,
        provisional,
        also: index.alsoSearched?.get(alsoKey(corrected ?? text, index)) ?? [],
      };
      return {
        summary,
        row: (at) => {
          const result = shown[at];
          return result
            ? readRow(result, wordHits, index, lang)
            : Promise.reject(new RangeError(`The page has no row ${at}.`));
        },
      };
    },
    async search(query, typing) {
      const { summary, row } = await engine.find(query, typing);
      const rows = await Promise.all(Array.from({ length: summary.size }, (_, at) => row(at)));
      return { ...summary, rows };
    },
  };
  return engine;
}

function sorted(
  ranked: readonly Ranked[],
  sort: Exclude<SearchQuery['sort'], 'relevance'>,
  { facts }: SearchIndex,
): readonly Ranked[] {
  // The sort is stable, so equal articles keep their order of relevance.
  return ranked.toSorted((a, b) => (facts[b.row]?.[sort] ?? 0) - (facts[a.row]?.[sort] ?? 0));
}
