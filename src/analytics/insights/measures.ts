import type { CalendarDay } from '../../domain/calendar-day.ts';

/** How often something occurred, and on which days. */
export type Occurrences = { times: number; readonly days: Set<CalendarDay> };

/**
 * Minimum occurrences for a text of readers to be shown. It must be high enough that no single
 * reader's words are exposed.
 */
export type Threshold = { readonly times: number; readonly days: number };

/** Lowest allowed thresholds. Less would show what one reader wrote on one afternoon. */
export const LEAST_TIMES = 5;
export const LEAST_DAYS = 3;

/** Returns whether something occurred often enough, on enough days. */
export function reaches({ times, days }: Occurrences, threshold: Threshold): boolean {
  return times >= threshold.times && days.size >= threshold.days;
}

/** Returns the median, the lower one of two middle numbers; 0 for an empty list. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
}

/**
 * Returns a share of votes that is reliable with few votes too: the lower bound of the Wilson score
 * interval at 95 %
 * (https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval).
 * @returns 0 to 1; 0 without votes
 */
export function reliableShare(count: number, all: number): number {
  if (all === 0) return 0;
  const z = 1.96;
  const share = count / all;
  const middle = share + z ** 2 / (2 * all);
  const spread = z * Math.sqrt((share * (1 - share) + z ** 2 / (4 * all)) / all);
  return (middle - spread) / (1 + z ** 2 / all);
}

/** Compares two texts by their code units, so that the order is the same on every machine. */
export function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
