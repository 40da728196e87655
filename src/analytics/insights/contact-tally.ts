import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { ContactSignal } from '../../domain/signals.ts';
import type { Occurrences, Threshold } from './measures.ts';
import { inOrder, reaches } from './measures.ts';
import type { ListedArticle } from './site-words.ts';
import type { QuestionGroup } from './question-group.ts';
import { wordingOf } from './question-group.ts';

/** What became of questions on the contact page, counted. */
export type ContactTally = {
  /** Messages by topic; those without a topic under an empty one. */
  readonly topics: Map<string, number>;
  /** Messages by the article that their senders came from. */
  readonly after: Map<ListedArticle, Occurrences>;
  /** Suggested articles that answered. */
  readonly answered: Map<ListedArticle, Occurrences>;
  /** Searches before a message. */
  readonly searches: Map<string, QuestionGroup>;
};

/** What the report says about contacts, each list with the most frequent first. */
export type ContactInsights = {
  readonly messages: number;
  readonly topics: readonly (readonly [topic: string, times: number])[];
  readonly searches: readonly { wording: string; times: number; days: number }[];
  readonly after: readonly { article: ListedArticle; times: number }[];
  readonly answered: readonly { article: ListedArticle; times: number }[];
};

/** Returns an empty tally. */
export function contactTally(): ContactTally {
  return { topics: new Map(), after: new Map(), answered: new Map(), searches: new Map() };
}

/**
 * Counts a signal of the contact page.
 * @param article the one that it names, if the site has it
 * @param countSearch counts the query in a group
 * @returns false when an article that answered does not exist
 */
export function countContact(
  tally: ContactTally,
  { outcome, topic = '', query }: ContactSignal,
  day: CalendarDay,
  article: ListedArticle | undefined,
  countSearch: (query: string) => void,
): boolean {
  if (outcome === 'answered') {
    if (!article) return false;
    count(tally.answered, article, day);
    return true;
  }
  tally.topics.set(topic, (tally.topics.get(topic) ?? 0) + 1);
  if (article) count(tally.after, article, day);
  if (query !== undefined) countSearch(query);
  return true;
}

/** Returns what the report says. Queries of few readers are left out. */
export function contactInsights(
  { topics, after, answered, searches }: ContactTally,
  threshold: Threshold,
  rows: number,
): ContactInsights {
  const byTimes = (counts: ReadonlyMap<ListedArticle, Occurrences>) =>
    [...counts]
      .map(([article, { times }]) => ({ article, times }))
      .sort((a, b) => b.times - a.times || inOrder(a.article.path, b.article.path))
      .slice(0, rows);
  return {
    messages: [...topics.values()].reduce((sum, times) => sum + times, 0),
    topics: [...topics].sort(([a, one], [b, other]) => other - one || inOrder(a, b)).slice(0, rows),
    searches: [...searches.values()]
      .filter((group) => reaches(group, threshold))
      .map((group) => ({
        wording: wordingOf(group),
        times: group.times,
        days: group.days.size,
      }))
      .sort((a, b) => b.times - a.times || inOrder(a.wording, b.wording))
      .slice(0, rows),
    after: byTimes(after),
    answered: byTimes(answered),
  };
}

function count(
  counts: Map<ListedArticle, Occurrences>,
  article: ListedArticle,
  day: CalendarDay,
): void {
  const occurrences = counts.get(article) ?? { times: 0, days: new Set() };
  counts.set(article, occurrences);
  occurrences.times++;
  occurrences.days.add(day);
}
