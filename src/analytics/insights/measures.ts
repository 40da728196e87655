import type { CalendarDay } from '../../domain/calendar-day.ts';
/** How often something came, and on which days. */
export type Occurrences = { times: number; readonly days: Set<CalendarDay> };

/**
 * What readers wrote is shown when it came so often, and on so many days, that no single reader's
 * words stand out.
 */
export type Threshold = { readonly times: number; readonly days: number };

/** The least that can be asked for: fewer would show what one reader wrote on one afternoon. */
export const LEAST_TIMES = 5;
export const LEAST_DAYS = 3;

/** Whether something came often enough, on enough days. */
export function reaches({ times, days }: Occurrences, threshold: Threshold): boolean {
  return times >= threshold.times && days.size >= threshold.days;
}

/** The middle one of some numbers, of two the lower; 0 of none. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
}

/**
 * The share of a vote that can be relied on however few have voted: the lower bound of Wilson's
 * interval at 95 %
 * (https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval).
 * @returns 0 to 1; 0 when nobody has voted
 */
export function reliableShare(count: number, all: number): number {
  if (all === 0) return 0;
  const z = 1.96;
  const share = count / all;
  const middle = share + z ** 2 / (2 * all);
  const spread = z * Math.sqrt((share * (1 - share) + z ** 2 / (4 * all)) / all);
  return (middle - spread) / (1 + z ** 2 / all);
}

/** The order of two texts by their code units, the same on every machine. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
