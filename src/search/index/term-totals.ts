import { digest } from '../../lib/digest.ts';

/** What a word list collects of an article. */
export type ArticleTerms = {
  /** The words that readers see, each once, with spaces between. */
  readonly words: string;
  /** Stems of its words that are hidden or not plain. */
  readonly forms: readonly string[];
};

/** The terms of several articles together. */
export type TermTotals = ArticleTerms & {
  /** In how many of the articles each of the words is; 1 where there is no number. */
  readonly counts: readonly number[];
  readonly articles: number;
};

/** An article that has not changed since an earlier build. */
export type KnownTerms = { readonly url: string; readonly terms: ArticleTerms };

/** Keeps totals between builds. `name` and `key` say of what, and `make` makes new ones. */
export type KeepTotals = (name: string, key: string, make: () => TermTotals) => TermTotals;

/** Number of articles of a group, at least. */
const GROUP = 64;

/**
 * Adds up the terms of articles, in groups that stay the same from build to build. After an edit,
 * only the totals of one group are not known: thousands of articles together have many times fewer
 * words than one by one.
 * @param name of the articles together
 */
export function* termTotals(
  name: string,
  articles: readonly KnownTerms[],
  keep: KeepTotals,
): Generator<TermTotals> {
  const count = 2 ** Math.max(0, Math.floor(Math.log2(articles.length / GROUP)));
  const groups = Map.groupBy(
    articles,
    ({ url }) => Number.parseInt(digest(url).slice(0, 8), 16) % count,
  );
  for (const [number, group] of groups) {
    const terms = group.map((article) => article.terms);
    const key = digest(terms.map(({ words, forms }) => `${words}\n${forms.join('\n')}`).join('\0'));
    yield keep(`${name} ${number} of ${count}`, key, () => addedUp(terms));
  }
}

/** Adds up the terms of articles. */
export function addedUp(articles: readonly ArticleTerms[]): TermTotals {
  const counts = new Map<string, number>();
  const forms = new Set<string>();
  for (const article of articles) {
    for (const form of article.forms) forms.add(form);
    for (const word of article.words === '' ? [] : article.words.split(' '))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return {
    words: [...counts.keys()].join(' '),
    forms: [...forms],
    counts: [...counts.values()],
    articles: articles.length,
  };
}
