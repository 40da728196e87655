import type { ArticleFacts } from './article-facts.ts';
import type { Hit } from './pagefind.ts';

/** What one word of the question found. */
export type WordHits = { readonly word: string; readonly hits: readonly Hit[] };

/** An article in the order of the listing. */
export type Ranked = {
  readonly row: number;
  readonly score: number;
  /** Share of the question, by the weight of its words, that the article meets: 0 to 1. */
  readonly coverage: number;
  /** For each word of the question, where it stands in the text. */
  readonly positions: readonly (readonly number[])[];
};

/**
 * What a word of the question is worth, in shares of its weight, by where the article holds it. The text counts up to 1; a word
 * of headings counts more there, unless the title holds it too.
 * Aliases and hints are other words for what the title and the headings say, so they count less beside the word itself.
 */
const WORTH = {
  title: 1.4,
  keywords: 1.2,
  headings: 0.25,
  aliases: 1.1,
  aliasesBesideText: 0.5,
  hints: 0.3,
};
/** How far a word that only an alias or a hint holds is met. */
const MET = { aliases: 0.8, hints: 0.3 };
/** Below 1: a word that an article repeats does not outweigh the other words of the question. */
const REPETITION = 0.7;
/** How strongly the share of the question that an article meets multiplies its score. */
const COVERAGE = 0.4;
/** Gain for two neighbouring words of the question that stand near each other, in shares of the lesser one's weight. */
const NEARNESS = 0.5;
const NEAR = 3;
/** Gain per decade of views: enough to order near-equals, too little to lift another subject. */
const VIEWS_GAIN = 0.02;

/**
 * Orders the articles that hold any of the words. Each word counts by its rarity (inverse document frequency) times how
 * strongly the article is about it.
 * @param facts of all articles, by row
 * @param unknown how many words of the question the site does not know; they lower the coverage of every article
 */
export function rank(
  found: readonly WordHits[],
  facts: readonly ArticleFacts[],
  unknown = 0,
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
      const { worth, met } = worthOf(hit, strongest);
      article.score += weight * worth;
      article.met += weight * met;
      article.positions[index] = hit.positions;
      articles.set(hit.row, article);
    }
  });

  return [...articles]
    .map(([row, { score, met, positions }]) => {
      const coverage = weightSum === 0 ? 0 : met / weightSum;
      const near = NEARNESS * nearness(positions, weights);
      const views = 1 + VIEWS_GAIN * Math.log10(1 + (facts[row]?.views ?? 0));
      return { row, positions, coverage, score: (score + near) * coverage ** COVERAGE * views };
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        (facts[b.row]?.updated ?? 0) - (facts[a.row]?.updated ?? 0) ||
        a.row - b.row,
    );
}

/** The rarer the articles that hold the word itself, the more it weighs; one that only aliases hold weighs by those. */
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

function worthOf(hit: Hit, strongest: number): { worth: number; met: number } {
  const has = (field: string) => hit.fields.includes(field);
  const exact = isExact(hit);
  const repeated = exact ? (hit.score / strongest) ** REPETITION : 0;
  if (has('title')) return { worth: repeated + WORTH.title, met: 1 };
  const text = repeated + (has('headings') ? WORTH.headings : 0);
  if (has('keywords')) return { worth: text + WORTH.keywords, met: 1 };
  if (has('aliases'))
    return exact
      ? { worth: text + WORTH.aliasesBesideText, met: 1 }
      : { worth: WORTH.aliases, met: MET.aliases };
  return exact ? { worth: text, met: 1 } : { worth: WORTH.hints, met: MET.hints };
}

/** The weight of the pairs of neighbouring words that stand near each other somewhere in the text. */
function nearness(positions: readonly (readonly number[])[], weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index + 1 < positions.length; index++) {
    if (standNear(positions[index] ?? [], positions[index + 1] ?? []))
      sum += Math.min(weights[index] ?? 0, weights[index + 1] ?? 0);
  }
  return sum;
}

/** Walks both ascending lists once. */
function standNear(first: readonly number[], second: readonly number[]): boolean {
  let index = 0;
  for (const position of first) {
    while (index < second.length && (second[index] ?? 0) < position - NEAR) index++;
    if (index < second.length && Math.abs((second[index] ?? 0) - position) <= NEAR) return true;
  }
  return false;
}
