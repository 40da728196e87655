import type { CalendarDay } from '../domain/calendar-day.ts';
import { dayAfter } from '../domain/calendar-day.ts';

/**
 * Returns the next day on which a build publishes other articles or notices than today's, without
 * further edits. They appear on their first day and disappear on the day after their last.
 */
export function nextChange(
  articles: Iterable<{ draft: boolean; published: CalendarDay; expires?: CalendarDay | undefined }>,
  today: CalendarDay,
): CalendarDay | undefined {
  let next: CalendarDay | undefined;
  for (const { draft, published, expires } of articles) {
    if (draft) continue;
    for (const day of [published, ...(expires === undefined ? [] : [dayAfter(expires)])]) {
      if (day > today && (next === undefined || day < next)) next = day;
    }
  }
  return next;
}
