import type { CalendarDay } from '../../domain/calendar-day.ts';
import { dayNumber } from '../../domain/calendar-day.ts';
import type { FeedbackReason } from '../../domain/feedback-reasons.ts';
import type { Library, LibraryArticle } from './site-words.ts';
import type { Threshold } from './measures.ts';
import { inOrder, median, reaches, reliableShare } from './measures.ts';
import type { SynonymProposal } from './suggest-synonyms.ts';
import { proposeSynonyms } from './suggest-synonyms.ts';
import type { Clicks, Tally } from './tally.ts';
import { wordingOf } from './tally.ts';
import type { WordCount } from './query-words.ts';
import { tellWords, wordsIn } from './query-words.ts';

/** A place from here on is far down: a reader has scrolled to it. */
const FAR_DOWN = 5;
/** Share of no, reliably so, from which an article is worth a look. */
const NO_SHARE = 0.2;

export type InsightSettings = {
  readonly threshold: Threshold;
  readonly today: CalendarDay;
  /** Days without an update after which an article is old. */
  readonly oldAfter: number;
  /** Category whose articles do not grow old, if there is one. */
  readonly dated: string | undefined;
  /** Most rows of a list. */
  readonly rows: number;
};

/**
 * What readers' signals say about the articles of one locale; every list begins with what matters
 * most.
 */
export type Insights = {
  readonly unanswered: readonly { wording: string; times: number; days: number; empty: number }[];
  readonly words: readonly WordCount[];
  /** Questions that too few have asked to show them. */
  readonly untold: number;
  readonly old: readonly LibraryArticle[];
  readonly unhelpful: readonly {
    article: LibraryArticle;
    yes: number;
    no: number;
    reasons: readonly (readonly [FeedbackReason, number])[];
  }[];
  readonly farDown: readonly {
    wording: string;
    article: LibraryArticle;
    times: number;
    place: number;
  }[];
  readonly synonyms: readonly SynonymProposal[];
};

/** @param tally the signals of the library's locale */
export function findInsights(tally: Tally, library: Library, settings: InsightSettings): Insights {
  const { threshold, rows } = settings;
  const groups = [...tally.unanswered.values()];
  const told = groups.filter((group) => reaches(group, threshold));
  return {
    unanswered: told
      .map((group) => ({
        wording: wordingOf(group),
        times: group.times,
        days: group.days.size,
        empty: group.answers.empty,
      }))
      .sort((a, b) => b.times - a.times || inOrder(a.wording, b.wording))
      .slice(0, rows),
    words: tellWords(
      wordsIn(
        groups.filter((group) => !reaches(group, threshold)),
        tally.stem,
      ),
      threshold,
    ).slice(0, rows),
    untold:
      groups.reduce((sum, { times }) => sum + times, 0) -
      told.reduce((sum, { times }) => sum + times, 0),
    old: oldArticles(library, settings),
    unhelpful: unhelpfulArticles(tally, settings),
    farDown: clickedFarDown([...tally.clicks.values()], settings),
    synonyms: proposeSynonyms(tally, library, threshold).slice(0, rows),
  };
}

/** Articles that nobody has updated for long, the most viewed first. */
function oldArticles(
  { articles }: Library,
  { today, oldAfter, dated, rows }: InsightSettings,
): LibraryArticle[] {
  return articles
    .filter(
      ({ category, updated, views }) =>
        category !== dated && views > 0 && dayNumber(today) - dayNumber(updated) > oldAfter,
    )
    .sort((a, b) => b.views - a.views || inOrder(a.path, b.path))
    .slice(0, rows);
}

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

function clickedFarDown(
  clicks: readonly Clicks[],
  { threshold, rows }: InsightSettings,
): Insights['farDown'] {
  return clicks
    .filter((group) => reaches(group, threshold) && median(group.places) >= FAR_DOWN)
    .map((group) => ({
      wording: wordingOf(group),
      article: group.article,
      times: group.times,
      place: median(group.places),
    }))
    .sort(
      (a, b) =>
        b.times - a.times ||
        b.place - a.place ||
        inOrder(a.wording, b.wording) ||
        inOrder(a.article.path, b.article.path),
    )
    .slice(0, rows);
}
