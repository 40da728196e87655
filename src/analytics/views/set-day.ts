import type { CalendarDay } from '../../domain/calendar-day.ts';
import { totals } from './change-views.ts';
import type { Pages } from './pages.ts';
import { articleAt } from './pages.ts';
import type { PathViews } from './services/service.ts';
import type { ViewsFile } from '../../content/view-counts.ts';

/**
 * Days of each service that can be counted again. Older ones are settled, so that the file does not
 * grow forever.
 */
const KEPT_DAYS = 40;

/**
 * Returns the counts with the views of a service on one day, which replace earlier views of that
 * day.
 * @returns the counts unchanged when the day is settled
 */
export function setDay(
  views: ViewsFile,
  service: string,
  day: CalendarDay,
  counted: readonly PathViews[],
  pages: Pages,
): ViewsFile {
  const { settled, days = {} } = views.services[service] ?? {};
  if (settled !== undefined && day <= settled) return views;
  const now = totals(
    counted.flatMap(({ path, views: count }) => {
      const article = articleAt(pages, path);
      return article === undefined ? [] : [[article, count] as const];
    }),
  );
  const before = days[day] ?? {};
  const all = Object.entries({ ...days, [day]: now }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const dropped = all.slice(0, Math.max(0, all.length - KEPT_DAYS)).at(-1)?.[0];
  return {
    ...views,
    articles: totals([
      ...Object.entries(views.articles),
      ...Object.entries(now),
      ...Object.entries(before).map(([article, count]) => [article, -count] as const),
    ]),
    services: {
      ...views.services,
      [service]: { settled: dropped ?? settled, days: Object.fromEntries(all.slice(-KEPT_DAYS)) },
    },
  };
}
