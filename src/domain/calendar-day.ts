/** A calendar day as `YYYY-MM-DD`, without time and time zone. Days compare as strings. */
export type CalendarDay = string;

/** Milliseconds of one day. */
const DAY = 86_400_000;

/** Returns the day of an instant, in UTC. */
export function dayOf(instant: Date): CalendarDay {
  return instant.toISOString().slice(0, 10);
}

/** Returns the next day. */
export function dayAfter(day: CalendarDay): CalendarDay {
  return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + DAY));
}

/** Returns a day as the number of days since 1970-01-01. */
export function dayNumber(day: CalendarDay): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/**
 * Returns a day in the format of a language, for example "Aug 8, 2024" in English.
 * @param lang BCP 47 code
 */
export function formatDay(day: CalendarDay, lang: string): string {
  return dayFormat(lang).format(new Date(`${day}T00:00:00Z`));
}

/** Returns the names of the twelve months in a language, January first. */
export function monthNames(lang: string): string[] {
  const format = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month)));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(lang: string): Intl.DateTimeFormat {
  const format =
    formats.get(lang) ?? new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' });
  formats.set(lang, format);
  return format;
}
