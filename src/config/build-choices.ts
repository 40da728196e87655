import type { CalendarDay } from '../domain/calendar-day.ts';
import { processState } from '../lib/process-state.ts';
import type { Shard } from '../domain/shard.ts';

/** Hosts for which a build writes its files differently. */
export const buildHosts = ['netlify'] as const;
export type BuildHost = (typeof buildHosts)[number];

/** What the flags of a build decide. */
export type BuildChoices = {
  /** Shows drafts, future and expired articles, and keeps search engines away. */
  preview: boolean;
  /** Undefined for a build of the whole site. */
  shard: Shard | undefined;
  /** Undefined for a site that any host can serve. */
  host: BuildHost | undefined;
  /** Set by the first `today()`. */
  day: CalendarDay | undefined;
};

/** The choices of this process. A build sets them before it starts Astro. */
export const buildChoices = processState('build-choices', (): BuildChoices => ({
  preview: false,
  shard: undefined,
  host: undefined,
  day: undefined,
}));
