import type { ListedArticle } from './site-words.ts';
import type { Clicks } from './tally.ts';

/** Fewer clicks on one article count as chance. */
export const LEAST_CLICKS = 3;

/** Returns the article that got more than half of these clicks; undefined when none did. */
export function mostOpened(clicks: readonly Clicks[]): ListedArticle | undefined {
  const times = new Map<ListedArticle, number>();
  for (const group of clicks)
    times.set(group.article, (times.get(group.article) ?? 0) + group.times);
  const all = [...times.values()].reduce((sum, count) => sum + count, 0);
  return [...times].find(([, count]) => count >= LEAST_CLICKS && count * 2 > all)?.[0];
}
