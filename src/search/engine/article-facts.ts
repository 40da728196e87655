/** What ranking, tabs and sorting know about an article before its text is loaded. */
export type ArticleFacts = {
  readonly category: string;
  /** Day of the last update, in days since 1970-01-01. */
  readonly updated: number;
  /** Views to show. */
  readonly views: number;
};

/** What search must know before it looks anything up, as one small file for each language; rows as in the index. */
export type PackedFacts = {
  /** Name of the index the rows belong to; facts of another index must not be used. */
  readonly index: string;
  readonly categories: readonly string[];
  /** For each row the position in `categories`, as one character in base 36. */
  readonly category: string;
  readonly updated: readonly number[];
  readonly views: readonly number[];
  /** Words that tell nothing about a question's subject. */
  readonly stopWords: readonly string[];
  /** See `Language`: the source of the expression. */
  readonly elision?: string | undefined;
  /** See `Language`. */
  readonly particles?: readonly string[] | undefined;
  /** See `packKnownWords`; undefined for a language without base forms. */
  readonly knownWords: string | undefined;
  /** Questions, as `betKey` writes them, and the rows pinned on top of their results. */
  readonly bestBets: Readonly<Record<string, readonly number[]>>;
};

/** @param index name of the index, as in Pagefind's entry file */
export function packFacts(
  index: string,
  rows: readonly ArticleFacts[],
): Omit<PackedFacts, 'stopWords' | 'elision' | 'particles' | 'knownWords' | 'bestBets'> {
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
