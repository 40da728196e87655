import type { CalendarDay } from '../../domain/calendar-day.ts';
import { dayNumber } from '../../domain/calendar-day.ts';
import type { FeedbackReason } from '../../domain/feedback-reasons.ts';
import { MAX_ALSO_SEARCHED } from '../../content/search-file-schemas.ts';
import type { AlsoSearched } from './also-searched.ts';
import { alsoSearched } from './also-searched.ts';
import type { ContactInsights } from './contact-tally.ts';
import { contactInsights } from './contact-tally.ts';
import type { ListedArticle, SiteWords } from './site-words.ts';
import type { Threshold } from './measures.ts';
import { inOrder, median, reaches, reliableShare } from './measures.ts';
import { nearestArticlesFinder } from './nearest-articles.ts';
import type { BestBetProposal } from './suggest-best-bets.ts';
import { proposeBestBets } from './suggest-best-bets.ts';
import type { SynonymProposal } from './suggest-synonyms.ts';
import { proposeSynonyms } from './suggest-synonyms.ts';
import type { Clicks, Tally } from './tally.ts';
import { wordingOf } from './question-group.ts';
import type { WordCount } from './query-words.ts';
import { frequentWords, wordsIn } from './query-words.ts';

/** Rank from which a result is far down: a reader has to scroll to see it. */
const FAR_DOWN = 5;
/** Reliable share of “no” votes from which an article is listed. */
const NO_SHARE = 0.2;

export type InsightSettings = {
  readonly threshold: Threshold;
  readonly today: CalendarDay;
  /** Days without an update after which an article counts as old. */
  readonly oldAfter: number;
  /** Category whose articles never count as old, if there is one. */
  readonly dated: string | undefined;
  /** Maximum rows of each list. */
  readonly rows: number;
};

/**
 * What readers' signals say about the articles of one locale. The most important entries come
 * first.
 */
export type Insights = {
  readonly unanswered: readonly { wording: string; times: number; days: number; empty: number }[];
  readonly words: readonly WordCount[];
  /** Queries that are too rare to show. */
  readonly withheld: number;
  readonly old: readonly ListedArticle[];
  readonly unhelpful: readonly {
    article: ListedArticle;
    yes: number;
    no: number;
    reasons: readonly (readonly [FeedbackReason, number])[];
  }[];
  readonly farDown: readonly {
    wording: string;
    article: ListedArticle;
    times: number;
    rank: number;
  }[];
  readonly synonyms: readonly SynonymProposal[];
  readonly bestBets: readonly BestBetProposal[];
  readonly contacts: ContactInsights;
  readonly alsoSearched: readonly AlsoSearched[];
};

/**
 * Returns the insights for one locale.
 * @param tally signals of the locale of `siteWords`
 */
export function findInsights(
  tally: Tally,
  siteWords: SiteWords,
  settings: InsightSettings,
): Insights {
  const { threshold, rows } = settings;
  const groups = [...tally.unanswered.values()];
  const nearest = nearestArticlesFinder(siteWords);
  const shown = groups.filter((group) => reaches(group, threshold));
  return {
    unanswered: shown
      .map((group) => ({
        wording: wordingOf(group),
        times: group.times,
        days: group.days.size,
        empty: group.answers.empty,
      }))
      .sort((a, b) => b.times - a.times || inOrder(a.wording, b.wording))
      .slice(0, rows),
    words: frequentWords(
      wordsIn(
        groups.filter((group) => !reaches(group, threshold)),
        tally.stem,
      ),
      threshold,
    ).slice(0, rows),
    withheld:
      groups.reduce((sum, { times }) => sum + times, 0) -
      shown.reduce((sum, { times }) => sum + times, 0),
    old: oldArticles(siteWords, settings),
    unhelpful: unhelpfulArticles(tally, settings),
    farDown: clickedFarDown([...tally.clicks.values()], settings),
    synonyms: proposeSynonyms(tally, siteWords, threshold).slice(0, rows),
    bestBets: proposeBestBets(tally, siteWords, nearest, { threshold, rows }),
    contacts: contactInsights(tally.contacts, threshold, rows),
    alsoSearched: alsoSearched(tally, siteWords, threshold, MAX_ALSO_SEARCHED),
  };
}

/** Returns the viewed articles without a recent update, the most viewed first. */
function oldArticles(
  { articles }: SiteWords,
  { today, oldAfter, dated, rows }: InsightSettings,
): ListedArticle[] {
  return articles
    .filter(
      ({ category, updated, views }) =>
        category !== dated && views > 0 && dayNumber(today) - dayNumber(updated) > oldAfter,
    )
    .sort((a, b) => b.views - a.views || inOrder(a.path, b.path))
    .slice(0, rows);
}

/** Returns the articles with a high reliable share of “no” votes, the highest first. */
function unhelpfulArticles(
  { votes }: Tally,
  { threshold, rows }: InsightSettings,
): Insights['unhelpful'] {
  return [...votes]
    .filter(
      ([, { yes, no }]) => yes + no >= threshold.times && reliableShare(no, yes + no) >= NO_SHARE,
    )
    .sort(
      ([a, one], [b, other]) =>
        reliableShare(other.no, other.yes + other.no) - reliableShare(one.no, one.yes + one.no) ||
        inOrder(a.path, b.path),
    )
    .slice(0, rows)
    .map(([article, { yes, no, reasons }]) => ({
      article,
      yes,
      no,
      reasons: [...reasons].sort(([a, timesA], [b, timesB]) => timesB - timesA || inOrder(a, b)),
    }));
}

/** Returns the results that readers open although they are far down, the most frequent first. */
function clickedFarDown(
  clicks: readonly Clicks[],
  { threshold, rows }: InsightSettings,
): Insights['farDown'] {
  return clicks
    .filter((group) => reaches(group, threshold) && median(group.ranks) >= FAR_DOWN)
    .map((group) => ({
      wording: wordingOf(group),
      article: group.article,
      times: group.times,
      rank: median(group.ranks),
    }))
    .sort(
      (a, b) =>
        b.times - a.times ||
        b.rank - a.rank ||
        inOrder(a.wording, b.wording) ||
        inOrder(a.article.path, b.article.path),
    )
    .slice(0, rows);
}
