/** View counts by article path from the site root (`/articles/<slug>/`), as in `_views.json`. */
export type CountedViews = Readonly<Record<string, number>>;

/**
 * Returns the views to show: the count in front matter plus what was counted since.
 * @param paths the article's path and its old ones, so that views from before a move count
 */
export function shownViews(
  carriedOver: number,
  paths: readonly string[],
  counted: CountedViews,
): number {
  return [...new Set(paths)].reduce((sum, path) => sum + (counted[path] ?? 0), carriedOver);
}

/** Returns a number in the format of a language, for example "31,038". */
export function formatCount(count: number, lang: string): string {
  return countFormat(lang).format(count);
}

const formats = new Map<string, Intl.NumberFormat>();

function countFormat(lang: string): Intl.NumberFormat {
  const format = formats.get(lang) ?? new Intl.NumberFormat(lang);
  formats.set(lang, format);
  return format;
}
