import type { ArticleFacts } from './article-facts.ts';
import type { Hit } from './pagefind.ts';

/** What one word of the question found. */
export type WordHits = { readonly word: string; readonly hits: readonly Hit[] };

/** An article in the order of the listing. */
export type Ranked = {
  readonly row: number;
  readonly score: number;
  /** For each word of the question, where it stands in the text. */
  readonly positions: readonly (readonly number[])[];
};

/** How much an article gains for a word of the question that stands in its title, in shares of the word's weight. */
const TITLE_BONUS = 1.5;
/** How strongly the share of the question's words that an article meets multiplies its score. */
const COVERAGE_POWER = 0.7;
/** Gain per decade of views: enough to order near-equals, too little to lift another subject. */
const VIEWS_GAIN = 0.01;

/**
 * Orders the articles that hold any of the words. Each word counts by its rarity (inverse document frequency) times how
 * strongly the article is about it; meeting more of the words beats repeating one.
 * @param facts of all articles, by row
 */
export function rank(found: readonly WordHits[], facts: readonly ArticleFacts[]): Ranked[] {
  const total = facts.length;
  const weights = found.map(({ hits }) => (hits.length === 0 ? 0 : Math.log(1 + total / hits.length)));
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
  const articles = new Map<number, { score: number; met: number; positions: (readonly number[])[] }>();

  found.forEach(({ hits }, index) => {
    const weight = weights[index] ?? 0;
    const strongest = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE);
    for (const { row, score, positions, fields } of hits) {
      const article = articles.get(row) ?? { score: 0, met: 0, positions: found.map(() => []) };
      // The square root keeps a word that an article repeats from outweighing the other words of the question.
      article.score += weight * (Math.sqrt(score / strongest) + (fields.includes('title') ? TITLE_BONUS : 0));
      article.met += weight;
      article.positions[index] = positions;
      articles.set(row, article);
    }
  });

  return [...articles]
    .map(([row, { score, met, positions }]) => ({
      row,
      positions,
      score: score * (met / weightSum) ** COVERAGE_POWER * (1 + VIEWS_GAIN * Math.log10(1 + (facts[row]?.views ?? 0))),
    }))
    .sort((a, b) => b.score - a.score || (facts[b.row]?.updated ?? 0) - (facts[a.row]?.updated ?? 0) || a.row - b.row);
}
