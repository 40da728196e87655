import type { Hit } from './hit.ts';
import type { Without } from './ingredients.ts';
import { exactness, wordWeights, wordWorth } from './word-worth.ts';

/** The hits of one word of the query. */
export type WordHits = {
  readonly word: string;
  readonly hits: readonly Hit[];
  /**
   * The words of the query that this one stands for: `passkey` for `pass` and `key`. They are one
   * concept, and the spelling that an article contains counts once.
   */
  readonly standsFor?: readonly string[] | undefined;
  /** Whether the reader may still be typing it. */
  readonly isUnfinished?: boolean;
};

/** The words of the query in one article: score, coverage and positions of each. */
export type Found = {
  readonly score: Float64Array;
  readonly met: Float64Array;
  readonly positions: (readonly number[])[];
};

/** A word of the query with its weights. */
export type Weighted = WordHits & {
  /** Weights in the text and in hidden fields. */
  readonly visible: number;
  readonly hidden: number;
  /** Indexes of the words that this one stands for. */
  readonly parts: readonly number[];
};

/**
 * Returns the words of a query with their weights.
 * @param count number of articles
 */
export function weighted(found: readonly WordHits[], count: number): Weighted[] {
  const indexes = new Map(found.map(({ word }, index) => [word, index]));
  const words = found.map((word) => ({
    ...word,
    ...wordWeights(word.hits, count),
    parts: (word.standsFor ?? []).flatMap((part) => indexes.get(part) ?? []),
  }));
  // Two spellings of one word are as common as the more common of them.
  for (const { parts, visible, hits } of words) {
    const [only, another] = parts.map((part) => words[part]);
    if (only && !another && hits.length > 0)
      only.visible = only.visible === 0 ? visible : Math.min(only.visible, visible);
  }
  return words.map((word) => {
    const [only, another] = word.parts.map((part) => words[part]);
    return only && !another ? { ...word, visible: only.visible } : word;
  });
}

/** Returns what each article contains of the words, by row. */
export function findIn(words: readonly Weighted[], without: Without): Map<number, Found> {
  const articles = new Map<number, Found>();
  words.forEach(({ hits, visible, hidden, isUnfinished = false }, index) => {
    const someExact = hits.some(({ isExact }) => isExact);
    const strongest = hits.reduce((most, { score }) => Math.max(most, score), Number.MIN_VALUE);
    for (const hit of hits) {
      const share = exactness(hit, someExact, isUnfinished);
      if (share === 0) continue;
      const { worth, met, isHidden } = wordWorth(hit, strongest, without);
      const article = articles.get(hit.row) ?? {
        score: new Float64Array(words.length),
        met: new Float64Array(words.length),
        positions: words.map(() => []),
      };
      article.score[index] = (isHidden ? Math.min(visible, hidden) : visible) * worth * share;
      article.met[index] = visible * met * share;
      article.positions[index] = hit.positions;
      articles.set(hit.row, article);
    }
  });
  return articles;
}

/** Counts a concept once: the spelling that scores best instead of the sum of all. */
export function preferBestSpelling({ score, met }: Found, words: readonly Weighted[]): void {
  words.forEach(({ parts, visible }, index) => {
    if (parts.length === 0) return;
    // It covers the concept as a whole, so it weighs as much as all words that it stands for.
    const weight = parts.reduce((sum, part) => sum + (words[part]?.visible ?? 0), 0);
    const own = (score[index] ?? 0) * Math.max(1, visible === 0 ? 1 : weight / visible);
    const isBest = own > parts.reduce((sum, part) => sum + (score[part] ?? 0), 0);
    const covered = visible === 0 ? 0 : (met[index] ?? 0) / visible;
    for (const part of parts) {
      if (isBest) score[part] = own / parts.length;
      met[part] = Math.max(met[part] ?? 0, covered * (words[part]?.visible ?? 0));
    }
    score[index] = 0;
    met[index] = 0;
  });
}
