import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { FeedbackReason } from '../../domain/feedback-reasons.ts';
import { withoutMasks } from '../../domain/mask-query.ts';
import type { Signal, UnansweredKind } from '../../domain/signals.ts';
import { stemFor } from '../../languages/stem-for.ts';
import { languageFor } from '../../languages/registry.ts';
import { betKey } from '../../search/engine/best-bets.ts';
import { contentWords } from '../../search/engine/words.ts';
import type { ListedArticle } from './site-words.ts';
import type { ContactTally } from './contact-tally.ts';
import { contactTally, countContact } from './contact-tally.ts';
import type { QuestionGroup } from './question-group.ts';

export type Unanswered = QuestionGroup & { readonly answers: Record<UnansweredKind, number> };
export type Clicks = QuestionGroup & {
  readonly article: ListedArticle;
  readonly ranks: number[];
};
export type Votes = { yes: number; no: number; readonly reasons: Map<FeedbackReason, number> };

/** The signals of one locale, counted. */
export type Tally = {
  readonly unanswered: ReadonlyMap<string, Unanswered>;
  readonly clicks: ReadonlyMap<string, Clicks>;
  readonly votes: ReadonlyMap<ListedArticle, Votes>;
  readonly contacts: ContactTally;
  /** Returns the stem of a word. */
  stem(word: string): string;
  /** Counts a signal. Returns false when its article does not exist or its query has no words. */
  add(signal: Signal, day: CalendarDay): boolean;
};

/**
 * Returns an empty tally for one locale.
 * @param lang BCP 47 code of the locale
 * @param at articles by their paths from the site root
 */
export function createTally(lang: string, at: ReadonlyMap<string, ListedArticle>): Tally {
  const unanswered = new Map<string, Unanswered>();
  const clicks = new Map<string, Clicks>();
  const votes = new Map<ListedArticle, Votes>();
  const contacts = contactTally();
  const { stopWords, elision } = languageFor(lang);
  const stem = stemFor(lang) ?? ((word: string) => word);

  /** Counts a query in its group. Undefined when the query has no words. */
  const count = <Group extends QuestionGroup>(
    groups: Map<string, Group>,
    about: string,
    query: string,
    day: CalendarDay,
    rest: Omit<Group, keyof QuestionGroup>,
  ): Group | undefined => {
    const unmasked = withoutMasks(query);
    const words = contentWords(unmasked, { stopWords, elision });
    if (words.length === 0) return undefined;
    const stems = [...new Set(words.map(stem))].sort();
    const key = JSON.stringify(stems);
    const group =
      groups.get(about + key) ??
      ({
        times: 0,
        days: new Set(),
        stems,
        key,
        wordings: new Map(),
        queries: new Map(),
        ...rest,
      } as unknown as Group);
    groups.set(about + key, group);
    group.times++;
    group.days.add(day);
    const wording = words.join(' ');
    group.wordings.set(wording, (group.wordings.get(wording) ?? 0) + 1);
    const whole = betKey(unmasked);
    const asked = group.queries.get(whole) ?? { times: 0, days: new Set() };
    group.queries.set(whole, asked);
    asked.times++;
    asked.days.add(day);
    return group;
  };

  return {
    unanswered,
    clicks,
    votes,
    contacts,
    stem,
    add(signal, day) {
      if (signal.kind === 'search') {
        const group = count(unanswered, '', signal.query, day, {
          answers: { empty: 0, doubtful: 0 },
        });
        if (group) group.answers[signal.answer]++;
        return group !== undefined;
      }
      const article = at.get(signal.article ?? '');
      if (signal.kind === 'contact')
        return countContact(contacts, signal, day, article, (query) =>
          count(contacts.searches, '', query, day, {}),
        );
      if (!article) return false;
      if (signal.kind === 'click') {
        const group = count(clicks, article.path, signal.query, day, { article, ranks: [] });
        group?.ranks.push(signal.place);
        return group !== undefined;
      }
      const { yes, no, reasons } = votes.get(article) ?? { yes: 0, no: 0, reasons: new Map() };
      if (signal.reason) reasons.set(signal.reason, (reasons.get(signal.reason) ?? 0) + 1);
      votes.set(article, {
        yes: yes + Number(signal.vote === 'yes'),
        no: no + Number(signal.vote === 'no'),
        reasons,
      });
      return true;
    },
  };
}
