import { stringify } from 'yaml';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { Insights } from './find-insights.ts';
import type { Threshold } from './measures.ts';

/** What was read for a report. */
export type SignalsRead = {
  readonly votes: number;
  readonly searches: number;
  readonly clicks: number;
  /** Lines that are no signals. */
  readonly broken: number;
  /** Signals about articles or locales that the site does not have, or without words. */
  readonly unusable: number;
  readonly first: CalendarDay | undefined;
  readonly last: CalendarDay | undefined;
};

/** The report's settings that its sentences name; `oldAfter` in days. */
type Named = { readonly threshold: Threshold; readonly oldAfter: number };

/**
 * The report in Markdown. Questions are untrusted: they stand in code, with nothing but letters,
 * digits and what joins words.
 * @param locales with their insights, in the order of the site
 */
export function insightsReport(
  locales: readonly { code: string; label: string; insights: Insights }[],
  read: SignalsRead,
  named: Named,
): string {
  const period =
    read.first === undefined
      ? 'No signals yet.'
      : `From ${read.first} to ${read.last}: votes ${read.votes}, questions without a good answer ${read.searches}, opened results ${read.clicks}.`;
  const left =
    read.broken + read.unusable === 0
      ? []
      : [
          `Left out: broken lines ${read.broken}, signals about what the site does not ` +
            `have ${read.unusable}.`,
        ];
  const parts = locales.flatMap(({ code, label, insights }) => [
    ...(locales.length > 1 ? [`# ${label} (${code})`] : []),
    ...sections(insights, code, named),
  ]);
  return `${['# What readers tell', [period, ...left].join('\n'), ...parts].join('\n\n')}\n`;
}

function sections(
  { unanswered, words, untold, old, unhelpful, farDown, synonyms }: Insights,
  locale: string,
  { threshold, oldAfter }: Named,
): string[] {
  return [
    '## Asked but not answered',
    `Questions that came at least ${threshold.times} times on at least ${threshold.days} ` +
      `days, by their significant words. Asked more rarely, and not shown: ${untold}.`,
    table(
      ['question', 'times', 'days', 'of these nothing found'],
      unanswered.map(({ wording, times, days, empty }) => [code(wording), times, days, empty]),
    ),
    ...(words.length === 0
      ? []
      : [
          'Words that stand in many of the questions that are not shown:',
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
    '## Found, but far down',
    'Results that readers open although half of the time at least four others stand ' +
      'above them: a better title, keywords or a best bet helps.',
    table(
      ['question', 'article', 'times', 'middle place'],
      farDown.map(({ wording, article, times, place }) => [
        code(wording),
        code(article.path),
        times,
        place,
      ]),
    ),
    '## Proposed synonyms',
    'Words of unanswered questions that the site does not know. Put those that mean the ' +
      `same into \`_search/synonyms.yml\` of ${locale}.`,
    synonyms.length === 0 ? 'None.' : ['```yaml', ...synonyms.map(synonymLine), '```'].join('\n'),
  ];
}

function synonymLine({ word, meaning, times, article }: Insights['synonyms'][number]): string {
  const group = stringify([plain(word), plain(meaning)], {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
  }).trim();
  return `- ${group} # asked ${times} times, ${article ? `opened ${plain(article.path)}` : 'written similar'}`;
}

function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  if (rows.length === 0) return 'None.';
  return [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** As code, in which no Markdown, link, mention or HTML works. */
function code(text: string): string {
  return `\`${plain(text) || '-'}\``;
}

/** Letters, digits and what joins words; anything else becomes a space. */
function plain(text: string): string {
  return text.replaceAll(/[^\p{L}\p{M}\p{N}'./_-]+/gu, ' ').trim();
}
