import { hashOf } from '../text/hash.ts';
import { dayAfter, dayOf } from '../domain/calendar-day.ts';

/** Kinds of notices, the most urgent first. */
export const noticeKinds = ['incident', 'maintenance', 'info'] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** A notice to readers, as in `/notices.json`. */
export type Notice = {
  /** Name of its file. The translations of a notice share it. */
  readonly id: string;
  /** BCP 47 code of the pages that show it; undefined for all. */
  readonly locale?: string | undefined;
  readonly kind: NoticeKind;
  /** Plain text. */
  readonly title: string;
  /** See `readNoticeText`; may be empty. */
  readonly text: string;
  /** A day, or a day and time in UTC; undefined: from the beginning. */
  readonly from?: string | undefined;
  /** A day, which is the last one, or a day and time in UTC; undefined: without an end. */
  readonly until?: string | undefined;
  /** Pages that show it: `all`, `home`, `section:x`, `article:y`. */
  readonly where: readonly string[];
  /** Queries with these words show it above the results. */
  readonly keywords: readonly string[];
  /** A path from the site root, or an http(s) URL. */
  readonly link?: string | undefined;
  /** Text of the link, if not "Learn more". */
  readonly linkText?: string | undefined;
};

const MOMENT =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[ T](?<time>(?:[01]\d|2[0-3]):[0-5]\d)(?::\d{2}(?:\.\d+)?)?(?:Z| ?UTC)?)?$/;

/**
 * Reads the time at which a notice begins or ends.
 * @param text a day, or a day and time in UTC: `2026-11-28`, `2026-11-28 09:30`
 * @param isEnd whether a day counts as its end instead of its beginning
 * @returns milliseconds since 1970; undefined when the text is no such time
 */
export function momentOf(text: string, isEnd = false): number | undefined {
  const { day = '', time } = MOMENT.exec(text)?.groups ?? {};
  const start = Date.parse(`${day}T00:00:00Z`);
  // JavaScript reads February 30 as a day of March.
  if (Number.isNaN(start) || dayOf(new Date(start)) !== day) return undefined;
  if (time !== undefined) return Date.parse(`${day}T${time}:00Z`);
  return isEnd ? Date.parse(`${dayAfter(day)}T00:00:00Z`) : start;
}

/** When a notice is shown, in milliseconds since 1970. */
export type NoticeTimes = { readonly from: number; readonly until: number };

/** Returns when a notice is shown: from its beginning until just before its end. */
export function timesOf({ from, until }: Pick<Notice, 'from' | 'until'>): NoticeTimes {
  return {
    from: (from === undefined ? undefined : momentOf(from)) ?? -Infinity,
    until: (until === undefined ? undefined : momentOf(until, true)) ?? Infinity,
  };
}

/** Returns whether a notice is shown at a time, in milliseconds since 1970. */
export function isDue({ from, until }: NoticeTimes, now: number): boolean {
  return from <= now && now < until;
}

/**
 * Returns whether a page shows a notice.
 * @param places of the page, such as `home` or `section:x`
 */
export function isOn({ where }: Pick<Notice, 'where'>, places: readonly string[]): boolean {
  return where.some((place) => place === 'all' || places.includes(place));
}

/**
 * Returns a name for what a notice says. It changes with its words, so that readers who have
 * dismissed the notice see it again.
 */
export function noticeKey({ id, kind, title, text, link }: Notice): string {
  return `${id}-${hashOf(JSON.stringify([kind, title, text, link])).toString(36)}`;
}

/** Returns notices with the most urgent kind first. */
export function byUrgency<One extends Pick<Notice, 'kind'>>(notices: readonly One[]): One[] {
  return notices.toSorted((a, b) => noticeKinds.indexOf(a.kind) - noticeKinds.indexOf(b.kind));
}

/** Returns whether a notice may link to this: a path from the site root, or an http(s) URL. */
export function isNoticeLink(href: string): boolean {
  if (/[\s\\]/.test(href)) return false;
  return /^\/(?!\/)/.test(href) || (/^https?:\/\//i.test(href) && URL.canParse(href));
}
