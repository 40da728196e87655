/** A day of the calendar as `YYYY-MM-DD`. Days compare as text; they have no time and no zone. */
export type CalendarDay = string;

/** Milliseconds of one day. */
const DAY = 86_400_000;

/** The day on which the instant falls in UTC. */
export function dayOf(instant: Date): CalendarDay {
  return instant.toISOString().slice(0, 10);
}

/** The next day of the calendar. */
export function dayAfter(day: CalendarDay): CalendarDay {
  return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + DAY));
}

/** Days since 1970-01-01, for tables that must stay small. */
export function dayNumber(day: CalendarDay): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/**
 * The day as a reader writes it, for example "Aug 8, 2024" in English.
 * @param lang BCP 47 code
 */
export function formatDay(day: CalendarDay, lang: string): string {
  return dayFormat(lang).format(new Date(`${day}T00:00:00Z`));
}

/** The twelve months as a reader writes them, January first. */
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
