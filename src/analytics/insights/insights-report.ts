import { stringify } from 'yaml';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { alsoSearchedSection, contactSections } from './contact-report.ts';
import type { Insights } from './find-insights.ts';
import type { SynonymReason } from './suggest-synonyms.ts';
import type { Threshold } from './measures.ts';
import { code, plain, table, yamlBlock } from './report-markdown.ts';

/** Counts of the signals that a report is based on. */
export type SignalsRead = {
  readonly votes: number;
  readonly searches: number;
  readonly clicks: number;
  /** What became of questions on the contact page. */
  readonly contacts: number;
  /** Lines that are not signals. */
  readonly broken: number;
  /** Signals without words, or about articles or locales that the site does not have. */
  readonly unusable: number;
  readonly first: CalendarDay | undefined;
  readonly last: CalendarDay | undefined;
};

/** Settings that the report mentions; `oldAfter` in days. */
type Named = { readonly threshold: Threshold; readonly oldAfter: number };

/**
 * Returns the report in Markdown. Queries are untrusted, so they are shown as code and keep only
 * letters, digits and joining punctuation.
 * @param locales insights by locale, in the order of the site
 */
export function insightsReport(
  locales: readonly { code: string; label: string; insights: Insights }[],
  read: SignalsRead,
  named: Named,
): string {
  const parts = locales.flatMap(({ code, label, insights }) => [
    ...(locales.length > 1 ? [`# ${label} (${code})`] : []),
    ...sections(insights, code, named),
  ]);
  return `${['# What readers report', summaryOf(read), ...parts].join('\n\n')}\n`;
}

/** Returns the period and the counts of the signals, and how many were skipped. */
function summaryOf(read: SignalsRead): string {
  const { votes, searches, clicks, contacts, broken, unusable } = read;
  const period =
    read.first === undefined
      ? 'No signals yet.'
      : `From ${read.first} to ${read.last}: votes ${votes}, ` +
        `questions without a good answer ${searches}, opened results ${clicks}` +
        `${contacts === 0 ? '' : `, signals of the contact page ${contacts}`}.`;
  if (broken + unusable === 0) return period;
  const skipped = `Skipped: invalid lines ${broken}, signals that do not fit the site ${unusable}.`;
  return `${period}\n${skipped}`;
}

function sections(
  { unanswered, words, withheld, old, unhelpful, farDown, synonyms, bestBets, ...more }: Insights,
  locale: string,
  { threshold, oldAfter }: Named,
): string[] {
  const { contacts, alsoSearched } = more;
  return [
    '## Asked but not answered',
    `Questions asked at least ${threshold.times} times on at least ${threshold.days} days, ` +
      `by their significant words. Rarer questions, not shown: ${withheld}.`,
    table(
      ['question', 'times', 'days', 'without results'],
      unanswered.map(({ wording, times, days, empty }) => [code(wording), times, days, empty]),
    ),
    ...(words.length === 0
      ? []
      : [
          'Words that many of the hidden questions share:',
          table(
            ['word', 'times', 'days'],
            words.map(({ word, times, days }) => [code(word), times, days]),
          ),
        ]),
    '## Old but much read',
    `Not updated for more than ${oldAfter} days, the most viewed first.`,
    table(
      ['article', 'updated', 'views'],
      old.map(({ path, updated, views }) => [code(path), updated, views]),
    ),
    '## Often voted no',
    table(
      ['article', 'no', 'yes', 'reasons'],
      unhelpful.map(({ article, no, yes, reasons }) => [
        code(article.path),
        no,
        yes,
        reasons.map(([reason, count]) => `${reason} ${count}`).join(', '),
      ]),
    ),
    '## Found but far down',
    'Results that readers open although at least four others are usually listed above them. ' +
      'Improve the title, add keywords or set a best bet.',
    table(
      ['question', 'article', 'times', 'median rank'],
      farDown.map(({ wording, article, times, rank }) => [
        code(wording),
        code(article.path),
        times,
        rank,
      ]),
    ),
    '## Proposed synonyms',
    'Words of unanswered questions that no article contains. ' +
      `Add pairs with the same meaning to \`_search/synonyms.yml\` of ${locale}.`,
    yamlBlock(synonyms.map(synonymLine)),
    '## Proposed best bets',
    'Questions without a good answer, and an article that may answer each. ' +
      `Read the article, then add the entry to \`_search/best-bets.yml\` of ${locale}.`,
    yamlBlock(bestBets.map(bestBetLines)),
    ...contactSections(contacts),
    ...alsoSearchedSection(alsoSearched, locale),
  ];
}

function synonymLine({ word, meaning, times, reason }: Insights['synonyms'][number]): string {
  const group = stringify([plain(word), plain(meaning)], {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
  }).trim();
  return `- ${group} # asked ${times} times, ${becauseOf(reason)}`;
}

function becauseOf(reason: SynonymReason): string {
  return reason.kind === 'opened'
    ? `opened ${plain(reason.article.path)}`
    : `similar ${reason.kind}`;
}

/** Returns an entry of `best-bets.yml`, with further articles in a comment. */
function bestBetLines({ query, times, articles, isOpened }: Insights['bestBets'][number]): string {
  const [first, ...others] = articles.map(({ slug }) => plain(slug));
  const reason = isOpened ? 'opened by readers' : 'nearest in meaning';
  const choice = others.length === 0 ? '' : `, or ${others.join(', ')}`;
  const entry = stringify([{ query: plain(query), articles: [first] }], { lineWidth: 0 }).trim();
  return `# asked ${times} times; ${reason}${choice}\n${entry}`;
}
