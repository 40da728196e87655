import { betKey } from '../../search/engine/best-bets.ts';
import { inOrder, reaches } from './measures.ts';
import type { Threshold } from './measures.ts';
import { mostOpened } from './most-opened.ts';
import type { NearestArticles } from './nearest-articles.ts';
import type { ListedArticle, SiteWords } from './site-words.ts';
import type { Tally, Unanswered } from './tally.ts';
import { wordingOf } from './question-group.ts';

/** A question without a good answer, and the articles that may answer it. */
export type BestBetProposal = {
  /** As readers type it, because a best bet applies to exactly these words. */
  readonly query: string;
  readonly times: number;
  /** The most probable one first. At least one. */
  readonly articles: readonly ListedArticle[];
  /** Whether readers opened the first article. Otherwise it is the nearest in meaning. */
  readonly isOpened: boolean;
};

/**
 * Returns articles for each question that was asked often without a good answer, the most frequent
 * first: the one that readers with the question opened, else the nearest in meaning. Leaves out
 * questions that have a best bet, and those without a near article.
 */
export function proposeBestBets(
  tally: Tally,
  { bestBets }: SiteWords,
  nearest: NearestArticles,
  { threshold, rows }: { readonly threshold: Threshold; readonly rows: number },
): BestBetProposal[] {
  const clicks = [...tally.clicks.values()];
  return [...tally.unanswered.values()]
    .filter((group) => reaches(group, threshold))
    .map((group) => ({ group, query: queryOf(group, threshold) }))
    .filter(({ query }) => !bestBets.has(betKey(query)))
    .sort((a, b) => b.group.times - a.group.times || inOrder(a.query, b.query))
    .slice(0, rows)
    .flatMap(({ group, query }): BestBetProposal[] => {
      const opened = mostOpened(clicks.filter(({ key }) => key === group.key));
      const near = nearest(wordingOf(group));
      const articles = [...new Set([...(opened ? [opened] : []), ...near])];
      const isOpened = opened !== undefined;
      return articles.length === 0 ? [] : [{ query, times: group.times, articles, isOpened }];
    });
}

/**
 * Returns the most frequent query of a group. A query that too few readers typed stays hidden; then
 * only the significant words are shown.
 */
function queryOf(group: Unanswered, threshold: Threshold): string {
  const shown = [...group.queries].filter(([, occurrences]) => reaches(occurrences, threshold));
  shown.sort(([a, one], [b, other]) => other.times - one.times || inOrder(a, b));
  return shown[0]?.[0] ?? wordingOf(group);
}
