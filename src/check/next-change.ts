import type { CalendarDay } from '../domain/calendar-day.ts';
import { dayAfter } from '../domain/calendar-day.ts';

/**
 * The first day after today on which a build would publish other articles than today's does, if nothing is edited: one
 * appears on its day of publication, or goes on the day after its last.
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
