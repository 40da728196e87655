import type { AudienceFacts, PackedAudience } from './audience-facts.ts';
import { packAudiences, unpackAudiences } from './audience-facts.ts';
import type { IssueStatus } from '../../domain/article-parts.ts';
import { packStatuses, unpackStatuses } from './status-facts.ts';
import { hashOf } from '../../text/hash.ts';
import type { MeaningFiles } from './meaning.ts';
import { wordsOf } from './words.ts';

/** What ranking, tabs and sorting need to know about an article before its text is loaded. */
export type ArticleFacts = {
  readonly category: string;
  /** Day of the last update, in days since 1970-01-01. */
  readonly updated: number;
  /** View count to show. */
  readonly views: number;
  /** See `titleKey`. */
  readonly titleKey: string;
  /** Undefined for an article for everyone. */
  readonly audience?: AudienceFacts | undefined;
  /** Of an article about a known issue. */
  readonly status?: IssueStatus | undefined;
};

/** Characters of a title key. */
const TITLE_KEY = 4;

/**
 * Returns a short key of a title or of a query, by which a query that is a title is recognized: a
 * hash of its words, so that case and punctuation do not matter. One in 16 million other queries
 * has the same.
 */
export function titleKey(text: string): string {
  const hash = hashOf(wordsOf(text).join(' '));
  return btoa(String.fromCharCode(hash & 255, (hash >> 8) & 255, (hash >> 16) & 255));
}

/**
 * What search loads before the first query: one small file for each language, with rows in the
 * order of the index.
 */
export type PackedFacts = {
  /** Name of the index that the rows belong to. Facts of another index must not be used. */
  readonly index: string;
  readonly categories: readonly string[];
  /** For each row, the position in `categories` as one character in base 36. */
  readonly category: string;
  readonly updated: readonly number[];
  readonly views: readonly number[];
  /** For each row, the key of its title as four characters; none in facts of an old release. */
  readonly titles?: string;
  /** Only where an article is not for everyone. */
  readonly audiences?: readonly PackedAudience[] | undefined;
  /** See `packStatuses`. */
  readonly statuses?: string | undefined;
  /** Words that say nothing about the subject of a query. */
  readonly stopWords: readonly string[];
  /** Source of the regular expression in `Language`. */
  readonly elision?: string | undefined;
  /** See `Language`. */
  readonly particles?: readonly string[] | undefined;
  /** See `Language`. */
  readonly irregularForms?: string | undefined;
  /** See `packKnownWords`. */
  readonly knownWords: string;
  /** Whether the known words are stems, so that their stemmer must be loaded. */
  readonly isStemmed: boolean;
  /** Undefined for a language without word vectors. */
  readonly meaning?: MeaningFiles | undefined;
  /** The rows pinned to the top of the results, by the `betKey` of the query. */
  readonly bestBets: Readonly<Record<string, readonly number[]>>;
  /** Searches to offer, by the `alsoKey` of the query; none in facts of an old release. */
  readonly alsoSearched?: Readonly<Record<string, readonly string[]>>;
};

/**
 * Returns the facts of all rows in packed form.
 * @param index name of the index in Pagefind's entry file
 */
export function packFacts(
  index: string,
  rows: readonly ArticleFacts[],
): Pick<
  PackedFacts,
  'index' | 'categories' | 'category' | 'updated' | 'views' | 'titles' | 'audiences' | 'statuses'
> {
  const categories = [...new Set(rows.map(({ category }) => category))].sort();
  return {
    index,
    categories,
    category: rows.map(({ category }) => categories.indexOf(category).toString(36)).join(''),
    updated: rows.map(({ updated }) => updated),
    views: rows.map(({ views }) => views),
    titles: rows.map(({ titleKey: key }) => key).join(''),
    audiences: packAudiences(rows),
    statuses: packStatuses(rows),
  };
}

export function unpackFacts({
  categories,
  category,
  updated,
  views,
  titles = '',
  audiences,
  statuses,
}: Pick<
  PackedFacts,
  'categories' | 'category' | 'updated' | 'views' | 'titles' | 'audiences' | 'statuses'
>): ArticleFacts[] {
  const audienceOf = unpackAudiences(audiences);
  const statusOf = unpackStatuses(statuses);
  return [...category].map((digit, row) => ({
    category: categories[Number.parseInt(digit, 36)] ?? '',
    updated: updated[row] ?? 0,
    views: views[row] ?? 0,
    titleKey: titles.slice(row * TITLE_KEY, (row + 1) * TITLE_KEY),
    audience: audienceOf.get(row),
    status: statusOf(row),
  }));
}
