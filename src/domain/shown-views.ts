/** Counted views by article address from the site's root (`/articles/<slug>/`), as in `_views.json`. */
export type CountedViews = Readonly<Record<string, number>>;

/**
 * Views to show: the count carried over in front matter plus what was counted since.
 * @param paths the article's address and its old ones: what was counted before it moved counts on
 */
export function shownViews(
  carriedOver: number,
  paths: readonly string[],
  counted: CountedViews,
): number {
  return [...new Set(paths)].reduce((sum, path) => sum + (counted[path] ?? 0), carriedOver);
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
