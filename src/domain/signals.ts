import type { FeedbackReason } from './feedback-reasons.ts';
import { feedbackReasons } from './feedback-reasons.ts';
import { maskQuery } from './mask-query.ts';

/** A vote on an article, the reason for a "no" that was sent before, or both in one message. */
export type VoteSignal = {
  readonly kind: 'vote';
  readonly article: string;
  readonly locale: string;
  readonly vote?: 'yes' | 'no';
  readonly reason?: FeedbackReason;
};

/** Where a query was typed, unless it was on the search page. */
type Sourced = { readonly source?: 'widget' };

/** A query without a good result: no results, or none that matches well. */
export type SearchSignal = Sourced & {
  readonly kind: 'search';
  readonly query: string;
  readonly locale: string;
  readonly answer: UnansweredKind;
};

/** A result that was opened. `place` is its rank, counted from 1 over all pages of the listing. */
export type ClickSignal = Sourced & {
  readonly kind: 'click';
  readonly query: string;
  readonly locale: string;
  readonly article: string;
  readonly place: number;
};

/**
 * What became of a question on the contact page: a suggested article answered it, or the reader
 * sent a message. Holds nothing of the message.
 */
export type ContactSignal = {
  readonly kind: 'contact';
  readonly outcome: ContactOutcome;
  readonly locale: string;
  /** Id of a topic in the settings of the site. */
  readonly topic?: string;
  /** What the reader searched for before, or the subject that the article answered. */
  readonly query?: string;
  /** The article that answered, or that the reader came from. */
  readonly article?: string;
};

/** What browsers report about the help center, never about readers. */
export type Signal = VoteSignal | SearchSignal | ClickSignal | ContactSignal;

const contactOutcomes = ['sent', 'answered'] as const;
export type ContactOutcome = (typeof contactOutcomes)[number];

const unansweredKinds = ['empty', 'doubtful'] as const;
export type UnansweredKind = (typeof unansweredKinds)[number];

/**
 * Path of an article from the site root, without base path. Readers are sent back to this path, so
 * nothing else is allowed.
 */
const ARTICLE = /^\/(?:[a-z]{2,3}(?:-[a-z\d]{2,8})*\/)?articles\/[a-z\d]+(?:-[a-z\d]+)*\/$/i;
const LOCALE = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i;
const TOPIC = /^[a-z\d]+(?:-[a-z\d]+)*$/;
const MAX_PATH = 300;
const MAX_TOPIC = 64;
const MAX_RANK = 10_000;

/**
 * Reads the fields of a message or a stored line. They determine the kind of signal (README,
 * "Readers' signals"). Masks the query, whoever sent it.
 * @param fields by name; unknown fields are ignored
 * @returns undefined when they are not a signal
 */
export function readSignal(fields: Readonly<Record<string, unknown>>): Signal | undefined {
  const text = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');
  const locale = text('locale');
  if (locale.length > 35 || !LOCALE.test(locale)) return undefined;

  const query = maskQuery(text('query'));
  const source: Sourced = fields['source'] === 'widget' ? { source: 'widget' } : {};
  const answer = unansweredKinds.find((kind) => kind === fields['answer']);
  if (answer)
    return query === '' ? undefined : { kind: 'search', query, locale, answer, ...source };

  const article = text('article');
  const isArticle = article.length <= MAX_PATH && ARTICLE.test(article);
  const outcome = contactOutcomes.find((kind) => kind === fields['outcome']);
  if (outcome) {
    const topic = text('topic');
    const hasTopic = topic.length <= MAX_TOPIC && TOPIC.test(topic);
    if (outcome === 'answered' && !isArticle) return undefined;
    return {
      kind: 'contact',
      outcome,
      locale,
      ...(hasTopic && { topic }),
      ...(query !== '' && { query }),
      ...(isArticle && { article }),
    };
  }
  if (!isArticle) return undefined;
  if ('place' in fields) {
    const place = /^[1-9]\d{0,4}$/.test(String(fields['place'])) ? Number(fields['place']) : 0;
    return query === '' || place < 1 || place > MAX_RANK
      ? undefined
      : { kind: 'click', query, locale, article, place, ...source };
  }

  const vote = (['yes', 'no'] as const).find((value) => value === fields['vote']);
  const reason =
    vote === 'yes' ? undefined : feedbackReasons.find((value) => value === fields['reason']);
  return vote || reason
    ? { kind: 'vote', article, locale, ...(vote && { vote }), ...(reason && { reason }) }
    : undefined;
}
