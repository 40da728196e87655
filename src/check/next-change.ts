import type { CalendarDay } from '../domain/calendar-day.ts';
import { dayAfter } from '../domain/calendar-day.ts';

/**
 * Returns the next day on which a build publishes other articles than today's, without further
 * edits. An article appears on its day of publication and disappears on the day after it
 * expires.
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
