import type { CalendarDay } from '../../../domain/calendar-day.ts';
import { UserError } from '../../../lib/problem.ts';

/** What an analytics service has counted at a path. */
export type PathViews = { readonly path: string; readonly views: number };

/** An analytics service that tells how often each path was viewed on a day. */
export type ViewService = {
  /** @param day in UTC; @throws UserError when the service does not answer as it says it does */
  viewsOf(day: CalendarDay): Promise<readonly PathViews[]>;
};

/** The environment that settings come from. */
export type Settings = Readonly<Record<string, string | undefined>>;

/** @throws UserError when the setting is missing */
export function setting(settings: Settings, name: string, meaning: string): string {
  const value = settings[name];
  if (!value)
    throw new UserError(`${name} is not set. Set this environment variable to ${meaning}.`);
  return value;
}

/**
 * An address of a service that was set, without a slash at the end.
 * @throws UserError when it is no absolute http(s) address
 */
export function addressSetting(
  settings: Settings,
  name: string,
  meaning: string,
  usual?: string,
): string {
  const value = settings[name] || usual || setting(settings, name, meaning);
  if (!URL.canParse(value) || !/^https?:/.test(value))
    throw new UserError(`${name} is "${value}" but must be ${meaning}.`);
  return value.replace(/\/+$/, '');
}

/** The first and the last instant of a day in milliseconds. */
export function limitsOf(day: CalendarDay): { start: number; end: number } {
  const start = Date.parse(`${day}T00:00:00Z`);
  return { start, end: start + 86_400_000 - 1 };
}
