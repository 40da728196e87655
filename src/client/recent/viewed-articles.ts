/** An article that the reader has opened: its URL path, with base path, and its title. */
export type Viewed = { readonly path: string; readonly title: string };

const KEY = 'handrail.viewed';
/** Maximum number of articles that are remembered, in all languages. */
const MAX = 20;
const MAX_TITLE = 200;

/** Where they are kept, such as `localStorage`. Browsers may forbid it, and then throw. */
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Returns the articles that this device remembers, the latest first. */
export function viewedArticles(open: () => Store): Viewed[] {
  try {
    const kept: unknown = JSON.parse(open().getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isViewed).slice(0, MAX) : [];
  } catch {
    return [];
  }
}

/** Remembers that an article was opened. */
export function rememberViewed(open: () => Store, { path, title }: Viewed): void {
  const others = viewedArticles(open).filter((other) => other.path !== path);
  keepViewed(open, [{ path, title: title.slice(0, MAX_TITLE) }, ...others]);
}

/** Keeps these articles, and forgets all others. */
export function keepViewed(open: () => Store, articles: readonly Viewed[]): void {
  try {
    if (articles.length === 0) open().removeItem(KEY);
    else open().setItem(KEY, JSON.stringify(articles.slice(0, MAX)));
  } catch {
    // Browsers may forbid storage, or have no space left. Then nothing is remembered.
  }
}

function isViewed(value: unknown): value is Viewed {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'title' in value &&
    typeof value.title === 'string'
  );
}
