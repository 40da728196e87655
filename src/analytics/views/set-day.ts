import type { CalendarDay } from '../../domain/calendar-day.ts';
import { totals } from './change-views.ts';
import type { Pages } from './pages.ts';
import { articleAt } from './pages.ts';
import type { PathViews } from './services/service.ts';
import type { ViewsFile } from '../../content/view-counts.ts';

/**
 * Days of each service that can still be asked for again; older ones are settled, so that the file
 * does not grow for ever.
 */
const KEPT_DAYS = 40;

/**
 * Sets what a service has counted on a day, in place of what it told of that day before: told
 * twice, it counts once.
 * @returns the counts unchanged when the day is settled
 */
export function setDay(
  views: ViewsFile,
  service: string,
  day: CalendarDay,
  told: readonly PathViews[],
  pages: Pages,
): ViewsFile {
  const { settled, days = {} } = views.services[service] ?? {};
  if (settled !== undefined && day <= settled) return views;
  const now = totals(
    told.flatMap(({ path, views: count }) => {
      const address = articleAt(pages, path);
      return address === undefined ? [] : [[address, count] as const];
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
      ...Object.entries(before).map(([address, count]) => [address, -count] as const),
    ]),
    services: {
      ...views.services,
      [service]: { settled: dropped ?? settled, days: Object.fromEntries(all.slice(-KEPT_DAYS)) },
    },
  };
}
