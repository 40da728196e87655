import type { CalendarDay } from '../../../domain/calendar-day.ts';

/** What the placeholders of a permalink stand for. */
export type PermalinkFacts = {
  readonly name: string;
  readonly path: string;
  readonly collection: string;
  readonly categories: readonly string[];
  readonly day: CalendarDay | undefined;
};

/** https://jekyllrb.com/docs/permalinks/#built-in-formats */
const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** Returns the path that a permalink of Jekyll gives to a page. */
export function filledPermalink(pattern: string, facts: PermalinkFacts): string {
  const [year = '', month = '', date = ''] = (facts.day ?? '').split('-');
  const ordinal =
    facts.day === undefined
      ? ''
      : String((Date.parse(facts.day) - Date.parse(`${year}-01-01`)) / 86_400_000 + 1);
  const values: Readonly<Record<string, string>> = {
    categories: [...new Set(facts.categories)].join('/'),
    collection: facts.collection,
    output_ext: '.html',
    short_year: year.slice(2),
    i_month: month.replace(/^0/, ''),
    i_day: date.replace(/^0/, ''),
    y_day: ordinal.padStart(3, '0'),
    title: facts.name,
    slug: facts.name.toLowerCase(),
    name: facts.name,
    path: facts.path,
    year,
    month,
    day: date,
  };
  return (STYLES[pattern] ?? pattern)
    .replaceAll(/:([a-z_]+)/g, (written, name: string) => {
      // `:title_x` begins with a name, as Jekyll reads it.
      const known = Object.keys(values).find((each) => name.startsWith(each));
      return known === undefined ? written : (values[known] ?? '') + name.slice(known.length);
    })
    .replace(/(?:(?<=\/)|^)index\.html$/, '')
    .replace(/(?<=\/)index\/$/, '')
    .replaceAll(/\/{2,}/g, '/')
    .replace(/^(?!\/)/, '/');
}
