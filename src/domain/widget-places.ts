/** Articles that the widget suggests on the pages whose paths match a pattern. */
export type WidgetPlace = {
  /** `*` matches any characters. */
  readonly path: string;
  readonly articles: readonly SuggestedArticle[];
};

export type SuggestedArticle = { readonly slug: string; readonly title: string };

/** Maximum number of suggestions. More would be a list to search. */
const LIMIT = 6;

/**
 * Returns the articles for a page, in the order of the places, without duplicates.
 * @param path of the page, with its fragment: patterns with `#` compare it too
 */
export function articlesAt(places: readonly WidgetPlace[], path: string): SuggestedArticle[] {
  const bare = path.replace(/#.*$/s, '');
  const matching = places.filter(({ path: pattern }) =>
    matches(trimmed(pattern), trimmed(pattern.includes('#') ? path : bare)),
  );
  const articles = new Map(
    matching.flatMap((place) => place.articles).map((article) => [article.slug, article]),
  );
  return [...articles.values()].slice(0, LIMIT);
}

/** A slash at the end makes no difference. */
function trimmed(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

/** Compares part by part, in linear time whatever the pattern is. */
function matches(pattern: string, path: string): boolean {
  const [first = '', ...parts] = pattern.split('*');
  const last = parts.pop();
  if (last === undefined) return path === first;
  if (!path.startsWith(first)) return false;
  let position = first.length;
  for (const part of parts) {
    const found = path.indexOf(part, position);
    if (found === -1) return false;
    position = found + part.length;
  }
  return path.length - last.length >= position && path.endsWith(last);
}
