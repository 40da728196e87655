import type { Article } from '../domain/article.ts';
import { byPublished } from '../domain/article.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';

/** The articles published in one month (`YYYY-MM`), the latest first. */
export type Month = { readonly month: string; readonly articles: readonly Article[] };

/** Returns the years in which articles were published, as `YYYY`, the latest first. */
export function yearsOf(articles: readonly Article[]): string[] {
  return [...new Set(articles.map(({ published }) => yearOf(published)))].sort().reverse();
}

/**
 * Returns the articles published in a year, by month, the latest first. Omits months without
 * articles.
 */
export function monthsOf(articles: readonly Article[], year: string): Month[] {
  const inYear = articles.filter(({ published }) => yearOf(published) === year).sort(byPublished);
  return [...Map.groupBy(inYear, ({ published }) => published.slice(0, 7))].map(
    ([month, inMonth]) => ({ month, articles: inMonth }),
  );
}

function yearOf(day: CalendarDay): string {
  return day.slice(0, 4);
}
