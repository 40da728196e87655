/** Counted views by article address from the site's root (`/articles/<slug>/`), as in `src/data/views.json`. */
export type CountedViews = Readonly<Record<string, number>>;

/** Views to show: the count carried over in front matter plus what was counted since. */
export function shownViews(carriedOver: number, path: string, counted: CountedViews): number {
  return carriedOver + (counted[path] ?? 0);
}

/** A count as a reader writes it, for example "31,038". */
export function formatCount(count: number, lang: string): string {
  return countFormat(lang).format(count);
}

const formats = new Map<string, Intl.NumberFormat>();

function countFormat(lang: string): Intl.NumberFormat {
  const format = formats.get(lang) ?? new Intl.NumberFormat(lang);
  formats.set(lang, format);
  return format;
}
