import { site } from '../config/settings.ts';
import { readNoticeFiles } from '../content/notice-files.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { dayOf } from '../domain/calendar-day.ts';
import { timesOf } from '../notices/notice.ts';

/** The first and the last day of a notice, as `nextChange` needs them. */
type Days = { draft: false; published: CalendarDay; expires: CalendarDay | undefined };

/** Returns the days of all notices. Hours make no difference to a build. */
export function noticeDays(directory: string): Days[] {
  const files = site.locales.flatMap(({ code }) => readNoticeFiles(directory, code).notices);
  return files.map(({ fields }) => {
    const { from, until } = timesOf(fields);
    return {
      draft: false,
      published: from === -Infinity ? '' : dayOf(new Date(from)),
      // The end of a day is the beginning of the next.
      expires: until === Infinity ? undefined : dayOf(new Date(until - 1)),
    };
  });
}
