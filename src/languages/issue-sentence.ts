import type { IssueStatus } from '../domain/article-parts.ts';
import { formatDay } from '../domain/calendar-day.ts';
import { fill } from './fill-text.ts';
import { stringsFor, textLocale } from './strings-for.ts';

/** What an article says about its known issue. */
type Issue = {
  readonly locale: string;
  readonly published: string;
  readonly status?: IssueStatus | undefined;
  readonly fixedIn?: string | undefined;
};

/**
 * Returns the sentence about a known issue, with the name of its interface text: since when it is
 * known, or where it is fixed. Returns undefined for other articles.
 */
export function issueSentence({ locale, published, status, fixedIn }: Issue) {
  if (status === undefined) return undefined;
  const strings = stringsFor(locale);
  if (status === 'fixed') {
    if (fixedIn === undefined) return { name: 'issueFixed', text: strings.issueFixed } as const;
    const text = fill(strings.issueFixedIn, { version: fixedIn });
    return { name: 'issueFixedIn', text } as const;
  }
  const date = formatDay(published, textLocale(locale, 'issueSince'));
  return { name: 'issueSince', text: fill(strings.issueSince, { date }) } as const;
}
