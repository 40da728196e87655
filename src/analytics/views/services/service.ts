import type { CalendarDay } from '../../../domain/calendar-day.ts';
import { UserError } from '../../../lib/problem.ts';

/** The views that an analytics service counted at a path. */
export type PathViews = { readonly path: string; readonly views: number };

/** An analytics service that reports the views of each path on a day. */
export type ViewService = {
  /**
   * Returns the views of a day.
   * @param day in UTC
   * @throws UserError when the service does not give a valid response
   */
  viewsOf(day: CalendarDay): Promise<readonly PathViews[]>;
};

/** The environment variables that hold settings. */
export type Settings = Readonly<Record<string, string | undefined>>;

/**
 * Returns a setting.
 * @param meaning what to set, for the message
 * @throws UserError when it is missing
 */
export function setting(settings: Settings, name: string, meaning: string): string {
  const value = settings[name];
  if (!value)
    throw new UserError(`${name} is not set. Set this environment variable to ${meaning}.`);
  return value;
}

/**
 * Returns the URL of a service, without a slash at the end.
 * @param usual default
 * @throws UserError when it is not an absolute http(s) URL
 */
export function urlSetting(
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

/** Returns the first and the last millisecond of a day. */
export function limitsOf(day: CalendarDay): { start: number; end: number } {
  const start = Date.parse(`${day}T00:00:00Z`);
  return { start, end: start + 86_400_000 - 1 };
}
