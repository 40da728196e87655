import type { Without } from './ingredients.ts';
import type { Hit } from './hit.ts';

/**
 * Score of a word for each field that contains it, as a multiple of the weight of the word. The
 * text counts up to 1. A word in headings adds to that, unless the title contains it too. Aliases
 * and hints are other words for the title and the headings, so they count less if the text contains
 * the word itself.
 */
const WORTH = {
  title: 1.6,
  keywords: 1.45,
  headings: 0.3,
  aliases: 1.4,
  aliasesBesideText: 0.6,
  hints: 0.35,
};
/** Coverage of a word that only an alias or a hint contains. */
const MET = { aliases: 0.8, hints: 0.3 };
/**
 * Below 1, so that a word repeated in an article does not outweigh the other words of the query.
 */
const REPETITION = 0.6;
/** Below 1, so that a rare word does not outweigh all others. */
const RARITY = 0.8;
/** Worth of a word that only begins with an unfinished word of the query. */
const PREFIX = 0.3;

/** What a word of the query is worth in an article. */
export type WordWorth = {
  /** Multiple of the weight of the word. */
  readonly worth: number;
  /** How much of the word the article covers: 0 to 1. */
  readonly met: number;
  /** Whether only fields contain it that readers do not see. */
  readonly isHidden: boolean;
};

/**
 * Returns what a word is worth in an article.
 * @param strongest highest score of the word in any article
 * @param without ingredients to leave out
 */
export function wordWorth(hit: Hit, strongest: number, without: Without): WordWorth {
  const has = (field: string) => hit.fields.includes(field);
  const isVisible = isInText(hit);
  const repeated = isVisible ? (hit.score / strongest) ** REPETITION : 0;
  const title = without.has('title weight') ? 0 : WORTH.title;
  if (has('title')) return { worth: repeated + title, met: 1, isHidden: false };
  const headings = has('headings') && !without.has('heading weight') ? WORTH.headings : 0;
  const text = repeated + headings;
  if (has('keywords')) return { worth: text + WORTH.keywords, met: 1, isHidden: !isVisible };
  if (has('aliases'))
    return isVisible
      ? { worth: text + WORTH.aliasesBesideText, met: 1, isHidden: false }
      : { worth: WORTH.aliases, met: MET.aliases, isHidden: true };
  return isVisible
    ? { worth: text, met: 1, isHidden: false }
    : { worth: WORTH.hints, met: MET.hints, isHidden: true };
}

/**
 * Returns the share of its worth that a hit has. Words that only begin with the word of the query
 * count less while the reader may be typing it, and not at all once it is finished ("car" does not
 * mean "care"), unless the site has nothing else.
 * @param someExact whether any article contains the word itself
 */
export function exactness(hit: Hit, someExact: boolean, isUnfinished: boolean): number {
  if (hit.isExact || !someExact) return 1;
  return isUnfinished ? PREFIX : 0;
}

/** Weights of a word by its rarity: where readers see it, and where only search does. */
export type WordWeights = { readonly visible: number; readonly hidden: number };

/**
 * Returns the weights of a word: the fewer articles contain it, the higher (inverse document
 * frequency). In a hidden field it weighs by all articles that contain it anywhere, because a word
 * that is rare in texts may be a synonym in many articles.
 * @param total number of articles
 */
export function wordWeights(hits: readonly Hit[], total: number): WordWeights {
  if (hits.length === 0) return { visible: 0, hidden: 0 };
  const inText = hits.filter(isInText).length;
  const hidden = rarity(hits.length, total);
  return {
    visible: inText === 0 ? hidden : rarity(inText + 0.2 * (hits.length - inText), total),
    hidden,
  };
}

/** Returns the weight of a word that a number of articles contain. */
export function rarity(count: number, total: number): number {
  return Math.log(1 + total / Math.max(1, count)) ** RARITY;
}

function isInText({ positions, fields }: Hit): boolean {
  return positions.length > 0 || fields.includes('title');
}
