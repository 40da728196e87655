import type { FeedbackReason } from './feedback-reasons.ts';
import { feedbackReasons } from './feedback-reasons.ts';
import { maskQuery } from './mask-query.ts';

/** A vote on an article, or the reason of a no that was sent before, or both in one message. */
export type VoteSignal = {
  readonly kind: 'vote';
  readonly article: string;
  readonly locale: string;
  readonly vote?: 'yes' | 'no';
  readonly reason?: FeedbackReason;
};

/** A question without a good answer: nothing was found, or nothing that fits well. */
export type SearchSignal = {
  readonly kind: 'search';
  readonly query: string;
  readonly locale: string;
  readonly answer: UnansweredKind;
};

/** A result that was opened; `place` counts from 1 over all pages of the listing. */
export type ClickSignal = {
  readonly kind: 'click';
  readonly query: string;
  readonly locale: string;
  readonly article: string;
  readonly place: number;
};

/** What a reader's browser tells about the help, never about the reader. */
export type Signal = VoteSignal | SearchSignal | ClickSignal;

export const unansweredKinds = ['empty', 'doubtful'] as const;
export type UnansweredKind = (typeof unansweredKinds)[number];

/** Path of an article from the site's root, without base path. Nothing else may stand where a reader is sent back to. */
const ARTICLE = /^\/(?:[a-z]{2,3}(?:-[a-z\d]{2,8})*\/)?articles\/[a-z\d]+(?:-[a-z\d]+)*\/$/i;
const LOCALE = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i;
const MAX_PATH = 300;
const MAX_PLACE = 10_000;

/**
 * Reads a message or a stored line by its fields; which of them are there tells the kind (README, "Readers' signals").
 * Questions come out masked, whoever wrote them.
 * @param fields by name; whatever else they hold is left out
 * @returns undefined when it is none
 */
export function readSignal(fields: Readonly<Record<string, unknown>>): Signal | undefined {
  const text = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');
  const locale = text('locale');
  if (locale.length > 35 || !LOCALE.test(locale)) return undefined;

  const query = maskQuery(text('query'));
  const answer = unansweredKinds.find((kind) => kind === fields['answer']);
  if (answer) return query === '' ? undefined : { kind: 'search', query, locale, answer };

  const article = text('article');
  if (article.length > MAX_PATH || !ARTICLE.test(article)) return undefined;
  if ('place' in fields) {
    const place = /^[1-9]\d{0,4}$/.test(String(fields['place'])) ? Number(fields['place']) : 0;
    return query === '' || place < 1 || place > MAX_PLACE
      ? undefined
      : { kind: 'click', query, locale, article, place };
  }

  const vote = (['yes', 'no'] as const).find((value) => value === fields['vote']);
  const reason =
    vote === 'yes' ? undefined : feedbackReasons.find((value) => value === fields['reason']);
  return vote || reason
    ? { kind: 'vote', article, locale, ...(vote && { vote }), ...(reason && { reason }) }
    : undefined;
}
