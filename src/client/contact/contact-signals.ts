import { maskQuery } from '../../domain/mask-query.ts';
import { wantsPrivacy } from '../../search/client/wants-privacy.ts';

/** Sends the site owner what happened on the contact page. Never what a reader wrote to support. */
export type ContactSignals = {
  /** An article answered the question. `words`: the subject typed so far. */
  answered(article: string, words: string): void;
  /** A message was sent. */
  sent(about: { readonly topic: string; readonly article: string; readonly query: string }): void;
  /** Whether the endpoint of the message counts nothing: `sent` does, or the reader wants none. */
  readonly areComplete: boolean;
};

/**
 * @param endpoint undefined when the site collects no signals
 * @param takesWords whether the endpoint may receive what readers typed, not only votes
 */
export function contactSignals(
  endpoint: string | undefined,
  takesWords: boolean,
  locale: string,
): ContactSignals {
  const send = (fields: Readonly<Record<string, string>>) => {
    const filled = Object.entries({ locale, ...fields }).filter(([, value]) => value !== '');
    navigator.sendBeacon(endpoint ?? '', new URLSearchParams(filled));
  };
  const isCounting = endpoint !== undefined && takesWords;
  return {
    answered(article, words) {
      if (endpoint === undefined) return;
      if (!takesWords) send({ article, vote: 'yes' });
      else if (!wantsPrivacy()) send({ outcome: 'answered', article, query: maskQuery(words) });
    },
    sent({ topic, article, query }) {
      if (isCounting && !wantsPrivacy())
        send({ outcome: 'sent', topic, article, query: maskQuery(query) });
    },
    areComplete: isCounting || wantsPrivacy(),
  };
}
