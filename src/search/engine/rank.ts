import type { ArticleFacts } from './article-facts.ts';
import { closeness } from './closeness.ts';
import type { Without } from './ingredients.ts';
import { complete } from './ingredients.ts';
import type { Found, WordHits } from './word-scores.ts';
import { findIn, preferBestSpelling, weighted } from './word-scores.ts';
import { rarity } from './word-worth.ts';

/** What ranking knows about the query besides its words. */
export type QueryFacts = {
  /** Number of words that the site does not contain; they lower the coverage of every article. */
  readonly unknown?: number;
  /** How near each article is in meaning, by row; undefined when it is not known. */
  readonly similarities?: Float32Array | undefined;
  /** Ingredients to leave out. */
  readonly without?: Without;
  /** Returns whether the query is the title of an article. */
  readonly isTitle?: (row: number) => boolean;
};

/** An article in the order of the listing. */
export type Ranked = {
  readonly row: number;
  readonly score: number;
  /** How well the article fits: the share of the query that it covers, and its nearness. */
  readonly fit: number;
  /** For each word of the query, its positions in the text. */
  readonly positions: readonly (readonly number[])[];
};

/** Exponent of the coverage, which multiplies the score of an article. */
const COVERAGE = 0.4;
/** Bonus for two adjacent words of the query that are close in the text. */
const CLOSENESS = 0.7;
/**
 * Bonus for each factor of ten in views: enough to order near-ties, too little to promote another
 * subject.
 */
const VIEWS_GAIN = 0.02;
/** What nearness in meaning adds, where the best article by words has a score of 1. */
const MEANING = 1.6;
/**
 * An article this near in meaning is found even if it shares no word with the query: nearer, if
 * other articles share a word.
 */
const NEAR = { besideOthers: 0.45, alone: 0.3 };
/**
 * Articles below this share of the best score are not listed, unless they cover most of the query:
 * they only share a common word with it.
 */
const FLOOR = { score: 0.3, scoreByWords: 0.12, coverage: 0.75 };

/**
 * Returns the articles that match a query, best match first. Each word counts by its rarity times
 * its worth in the article, and nearness in meaning adds to the sum.
 * @param facts of all articles, by row
 */
export function rank(
  found: readonly WordHits[],
  facts: readonly ArticleFacts[],
  { unknown = 0, similarities, without = complete, isTitle = () => false }: QueryFacts = {},
): Ranked[] {
  const words = weighted(found, facts.length);
  const knownWeight = words.reduce(
    (sum, { visible, parts }) => (parts.length === 0 ? sum + visible : sum),
    0,
  );
  const queryWeight = knownWeight + unknown * rarity(1, facts.length);
  const articles = [...findIn(words, without)].map(([row, article]) => {
    preferBestSpelling(article, words);
    const coverage = shareOf(article, queryWeight);
    const coverageOfKnown = shareOf(article, knownWeight);
    const weights = words.map(({ visible }) => visible);
    const near = without.has('closeness') ? 0 : closeness(article.positions, weights);
    const share = without.has('coverage') ? 1 : coverage ** COVERAGE;
    const viewed = without.has('views') ? 0 : (facts[row]?.views ?? 0);
    const views = 1 + VIEWS_GAIN * Math.log10(1 + viewed);
    const score = (total(article.score) + CLOSENESS * near) * share * views;
    return { row, score, coverage, coverageOfKnown, positions: article.positions };
  });
  const best = articles.reduce((most, { score }) => Math.max(most, score), Number.MIN_VALUE);
  const rows = new Set(articles.map(({ row }) => row));
  const near = articles.length > 0 ? NEAR.besideOthers : NEAR.alone;
  similarities?.forEach((similarity, row) => {
    if (similarity > near && !rows.has(row))
      articles.push({
        row,
        score: 0,
        coverage: 0,
        coverageOfKnown: 0,
        positions: found.map(() => []),
      });
  });
  const ranked = articles
    .map(({ row, score, coverage, coverageOfKnown, positions }) => {
      const similarity = similarities?.[row];
      return {
        row,
        positions,
        coverageOfKnown,
        fit: similarity === undefined ? coverage : (coverage + similarity) / 2,
        score: isTitle(row) ? Infinity : score / best + MEANING * (similarity ?? 0),
      };
    })
    .sort(
      (a, b) =>
        compareNumbers(b.score, a.score) ||
        (facts[b.row]?.updated ?? 0) - (facts[a.row]?.updated ?? 0) ||
        a.row - b.row,
    );
  const floor = similarities ? FLOOR.score : FLOOR.scoreByWords;
  const top = ranked.find(({ score }) => score < Infinity)?.score ?? 0;
  return ranked.filter(
    ({ score, coverageOfKnown }) => score >= floor * top || coverageOfKnown >= FLOOR.coverage,
  );
}

/** Returns the share of a weight that an article covers. */
function shareOf({ met }: Found, weight: number): number {
  return weight === 0 ? 0 : Math.min(1, total(met) / weight);
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Also compares infinite numbers, whose difference is not a number. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
