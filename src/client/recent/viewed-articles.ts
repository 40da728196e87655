import { KEY, MAX } from './remember-viewed.ts';

/** An article that the reader has opened: its URL path, with base path, and its title. */
export type Viewed = { readonly path: string; readonly title: string };

const MAX_TITLE = 200;

/** Returns the articles that this device remembers, the latest first. */
export function viewedArticles(open: () => Storage): Viewed[] {
  try {
    const kept: unknown = JSON.parse(open().getItem(KEY) ?? '[]');
    if (Array.isArray(kept)) return kept.flatMap(readViewed).slice(0, MAX);
  } catch {
    // Browsers may forbid storage, and what is kept may be damaged.
  }
  keepViewed(open, []);
  return [];
}

/** Keeps these articles, and forgets all others. */
export function keepViewed(open: () => Storage, articles: readonly Viewed[]): void {
  try {
    const kept = articles.map(({ path, title }) => [path, title]);
    if (kept.length === 0) open().removeItem(KEY);
    else open().setItem(KEY, JSON.stringify(kept));
  } catch {
    // Browsers may forbid storage, or have no space left. Then nothing is remembered.
  }
}

function readViewed(entry: unknown): Viewed[] {
  if (!Array.isArray(entry)) return [];
  const [path, title] = entry as readonly unknown[];
  return typeof path === 'string' && typeof title === 'string'
    ? [{ path, title: title.trim().slice(0, MAX_TITLE) }]
    : [];
}
