/** Where the articles that a reader viewed are kept: `[path, title]`, the latest first. */
export const KEY = 'handrail.viewed';
/** Maximum number of articles that are remembered, in all languages. */
export const MAX = 20;

type Entry = readonly [path: string, title: string];

/**
 * Remembers that an article was opened, on this device only. Every article loads this code, so it
 * checks nothing that the list can check.
 * @param open returns the storage; browsers may forbid it, and then throw
 * @param path URL path, with base path
 */
export function rememberViewed(open: () => Storage, path: string, title: string): void {
  try {
    const kept = JSON.parse(open().getItem(KEY) ?? '[]') as readonly (Entry | null)[];
    const others = kept.filter((other) => other?.[0] !== path);
    open().setItem(KEY, JSON.stringify([[path, title], ...others.slice(0, MAX - 1)]));
  } catch {
    // Then nothing is remembered.
  }
}
