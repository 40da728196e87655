import type { ArticleFacts } from './article-facts.ts';
import type { Without } from './ingredients.ts';
import { complete } from './ingredients.ts';
import type { Hit } from './open-index.ts';

/** The hits of one word of the query. */
export type WordHits = { readonly word: string; readonly hits: readonly Hit[] };

/** An article in the order of the listing. */
export type Ranked = {
  readonly row: number;
  readonly score: number;
  /** Share of the query that the article matches, weighted by word: 0 to 1. */
  readonly coverage: number;
  /** For each word of the query, its positions in the text. */
  readonly positions: readonly (readonly number[])[];
};

/**
 * Score of a word for each field that contains it, as a multiple of the weight of the word. The
 * text counts up to 1. A word in headings adds to that, unless the title contains it too. Aliases
 * and hints are other words for the title and the headings, so they count less if the text contains
 * the word itself.
 */
const WORTH = {
  title: 1.4,
  keywords: 1.2,
  headings: 0.25,
  aliases: 1.1,
  aliasesBesideText: 0.5,
  hints: 0.3,
};
/** Coverage of a word that only an alias or a hint contains. */
const MET = { aliases: 0.8, hints: 0.3 };
/**
 * Below 1, so that a word repeated in an article does not outweigh the other words of the query.
 */
const REPETITION = 0.7;
/** Exponent of the coverage, which multiplies the score of an article. */
const COVERAGE = 0.4;
/**
 * Bonus for two adjacent words of the query that are close in the text, as a multiple of the lower
 * of their weights.
 */
const CLOSENESS = 0.5;
const CLOSE = 3;
/**
 * Bonus for each factor of ten in views: enough to order near-ties, too little to promote another
 * subject.
 */
const VIEWS_GAIN = 0.02;

/**
 * Returns the articles that match any of the words, best match first. Each word counts by its
 * rarity (inverse document frequency) times its score in the article.
 * @param facts of all articles, by row
 * @param unknown number of words of the query that the site does not contain; they lower the
 * coverage of every article
 * @param without ingredients to leave out
 */
export function rank(
  found: readonly WordHits[],
  facts: readonly ArticleFacts[],
  unknown = 0,
  without: Without = complete,
): Ranked[] {
  const weights = found.map(({ hits }) => weightOf(hits, facts.length));
  const unknownWeight = unknown * Math.log(1 + facts.length);
  const weightSum = weights.reduce((sum, weight) => sum + weight, unknownWeight);
  const articles = new Map<
    number,
    { score: number; met: number; positions: (readonly number[])[] }
  >();

  found.forEach(({ hits }, index) => {
    const weight = weights[index] ?? 0;
    const strongest = hits.reduce((most, { score }) => Math.max(most, score), Number.MIN_VALUE);
    for (const hit of hits) {
      const article = articles.get(hit.row) ?? { score: 0, met: 0, positions: found.map(() => []) };
      const { worth, met } = worthOf(hit, strongest, without);
      article.score += weight * worth;
      article.met += weight * met;
      article.positions[index] = hit.positions;
      articles.set(hit.row, article);
    }
  });

  return [...articles]
    .map(([row, { score, met, positions }]) => {
      const coverage = weightSum === 0 ? 0 : met / weightSum;
      const near = without.has('closeness') ? 0 : CLOSENESS * closeness(positions, weights);
      const fit = without.has('coverage') ? 1 : coverage ** COVERAGE;
      const viewed = without.has('views') ? 0 : (facts[row]?.views ?? 0);
      const views = 1 + VIEWS_GAIN * Math.log10(1 + viewed);
      return { row, positions, coverage, score: (score + near) * fit * views };
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        (facts[b.row]?.updated ?? 0) - (facts[a.row]?.updated ?? 0) ||
        a.row - b.row,
    );
}

/**
 * Returns the weight of a word: the fewer articles contain the word itself, the higher. If only
 * aliases contain it, the articles with these aliases count.
 */
function weightOf(hits: readonly Hit[], total: number): number {
  if (hits.length === 0) return 0;
  const exact = hits.filter(isExact).length;
  return Math.log(
    1 + total / Math.max(1, exact === 0 ? hits.length : exact + 0.2 * (hits.length - exact)),
  );
}

function isExact({ positions, fields }: Hit): boolean {
  return positions.length > 0 || fields.includes('title');
}

function worthOf(hit: Hit, strongest: number, without: Without): { worth: number; met: number } {
  const has = (field: string) => hit.fields.includes(field);
  const exact = isExact(hit);
  const repeated = exact ? (hit.score / strongest) ** REPETITION : 0;
  const title = without.has('title weight') ? 0 : WORTH.title;
  if (has('title')) return { worth: repeated + title, met: 1 };
  const headings = has('headings') && !without.has('heading weight') ? WORTH.headings : 0;
  const text = repeated + headings;
  if (has('keywords')) return { worth: text + WORTH.keywords, met: 1 };
  if (has('aliases'))
    return exact
      ? { worth: text + WORTH.aliasesBesideText, met: 1 }
      : { worth: WORTH.aliases, met: MET.aliases };
  return exact ? { worth: text, met: 1 } : { worth: WORTH.hints, met: MET.hints };
}

/** Returns the weight of the pairs of adjacent words that are close somewhere in the text. */
function closeness(positions: readonly (readonly number[])[], weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index + 1 < positions.length; index++) {
    if (areClose(positions[index] ?? [], positions[index + 1] ?? []))
      sum += Math.min(weights[index] ?? 0, weights[index + 1] ?? 0);
  }
  return sum;
}

/** Compares two ascending lists in one pass. */
function areClose(first: readonly number[], second: readonly number[]): boolean {
  let index = 0;
  for (const position of first) {
    while (index < second.length && (second[index] ?? 0) < position - CLOSE) index++;
    if (index < second.length && Math.abs((second[index] ?? 0) - position) <= CLOSE) return true;
  }
  return false;
}
