/** What ranking, tabs and sorting need to know about an article before its text is loaded. */
export type ArticleFacts = {
  readonly category: string;
  /** Day of the last update, in days since 1970-01-01. */
  readonly updated: number;
  /** View count to show. */
  readonly views: number;
};

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
  /** Words that say nothing about the subject of a query. */
  readonly stopWords: readonly string[];
  /** Source of the regular expression in `Language`. */
  readonly elision?: string | undefined;
  /** See `Language`. */
  readonly particles?: readonly string[] | undefined;
  /** See `packKnownWords`. */
  readonly knownWords: string;
  /** Whether the known words are stems, so that their stemmer must be loaded. */
  readonly isStemmed: boolean;
  /** Folder of the word vectors, next to the index; undefined for a language without them. */
  readonly wordVectors?: string | undefined;
  /** The rows pinned to the top of the results, by the `betKey` of the query. */
  readonly bestBets: Readonly<Record<string, readonly number[]>>;
};

/**
 * Returns the facts of all rows in packed form.
 * @param index name of the index in Pagefind's entry file
 */
export function packFacts(
  index: string,
  rows: readonly ArticleFacts[],
): Pick<PackedFacts, 'index' | 'categories' | 'category' | 'updated' | 'views'> {
  const categories = [...new Set(rows.map(({ category }) => category))].sort();
  return {
    index,
    categories,
    category: rows.map(({ category }) => categories.indexOf(category).toString(36)).join(''),
    updated: rows.map(({ updated }) => updated),
    views: rows.map(({ views }) => views),
  };
}

export function unpackFacts({
  categories,
  category,
  updated,
  views,
}: Pick<PackedFacts, 'categories' | 'category' | 'updated' | 'views'>): ArticleFacts[] {
  return [...category].map((digit, row) => ({
    category: categories[Number.parseInt(digit, 36)] ?? '',
    updated: updated[row] ?? 0,
    views: views[row] ?? 0,
  }));
}
