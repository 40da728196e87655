import type { Article } from '../domain/article.ts';
import { byPublished, byUpdated } from '../domain/article.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';

/** Most articles in a feed. */
export const FEED_LENGTH = 30;

/** An article of a feed, with the day it stands under there. */
export type FeedEntry = { readonly article: Article; readonly day: CalendarDay };

/** The newest articles of a category by the day they were published, latest first. */
export function categoryFeed(articles: readonly Article[], category: string): FeedEntry[] {
  const newest = articles
    .filter((article) => article.category === category)
    .sort(byPublished)
    .slice(0, FEED_LENGTH);
  return newest.map((article) => ({ article, day: article.published }));
}

/** What the site's own feed tells: the newest of one category or, without one, what was updated last. */
export function siteFeed(articles: readonly Article[], category: string | undefined): FeedEntry[] {
  if (category !== undefined) return categoryFeed(articles, category);
  return articles
    .toSorted(byUpdated)
    .slice(0, FEED_LENGTH)
    .map((article) => ({ article, day: article.updated }));
}
