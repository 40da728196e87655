import type { CalendarDay } from '../domain/calendar-day.ts';
import { dayOf } from '../domain/calendar-day.ts';

/** Returns the days of an article. The second is never before the first. */
export function daysOf(
  published: Date,
  updated: Date | null | undefined,
): { readonly published: CalendarDay; readonly updated: CalendarDay } {
  const first = dayOf(published);
  const last = dayOf(updated ?? published);
  return { published: first, updated: last < first ? first : last };
}

/** Returns a title on one line. A draft may have none yet. */
export function titleOf(title: string | null | undefined, id: string): string {
  return title?.replaceAll(/\s+/gu, ' ').trim() || `Untitled article ${id}`;
}

/** Returns the URLs without empty ones and duplicates, in the same order. */
export function distinctUrls(urls: readonly (string | null | undefined)[]): string[] {
  return [...new Set(urls.filter((url) => typeof url === 'string' && url !== ''))] as string[];
}

/** Returns a node and its ancestors, the widest first. Stops when parents form a circle. */
export function withAncestors<Node>(
  start: Node | undefined,
  parentOf: (node: Node) => Node | undefined,
): Node[] {
  const path: Node[] = [];
  for (let node = start; node !== undefined && !path.includes(node); node = parentOf(node))
    path.unshift(node);
  return path;
}

/** Returns `<what>: <count>. <then>` for a report; nothing when the count is zero. */
export function countedNote(what: string, count: number, then = ''): string[] {
  return count > 0 ? [`${what}: ${count.toLocaleString('en')}. ${then}`.trim()] : [];
}
