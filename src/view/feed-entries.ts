import type { Article } from '../domain/article.ts';
import { byPublished, byUpdated } from '../domain/article.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';

/** Maximum number of articles in a feed. */
export const FEED_LENGTH = 30;

/** An article of a feed, with its date in the feed. */
export type FeedEntry = { readonly article: Article; readonly day: CalendarDay };

/** Returns the newest articles of a category by publication day, latest first. */
export function categoryFeed(articles: readonly Article[], category: string): FeedEntry[] {
  const newest = articles
    .filter((article) => article.category === category)
    .sort(byPublished)
    .slice(0, FEED_LENGTH);
  return newest.map((article) => ({ article, day: article.published }));
}

/**
 * Returns the articles of the site feed: the newest of a category or, without one, the last
 * updated.
 */
export function siteFeed(articles: readonly Article[], category: string | undefined): FeedEntry[] {
  if (category !== undefined) return categoryFeed(articles, category);
  return articles
    .toSorted(byUpdated)
    .slice(0, FEED_LENGTH)
    .map((article) => ({ article, day: article.updated }));
}
