import type { Notice } from '../../notices/notice.ts';
import { byUrgency, isDue, isOn, timesOf } from '../../notices/notice.ts';
import { MAX_NOTICES_BYTES, readNotices } from '../../notices/read-notices.ts';
import type { StatusSummary } from '../../notices/read-status-page.ts';
import { MAX_STATUS_BYTES, readStatusPage } from '../../notices/read-status-page.ts';
import { readLimited } from './read-limited.ts';

/** Pause between two requests, in milliseconds. */
const PAUSE = 60_000;
/** Timers and clocks differ by some milliseconds. */
const TOLERANCE = 500;
/** A status page that has not answered for this long says nothing any more, in milliseconds. */
const STATUS_AGE = 150_000;
/**
 * A stored copy of `/notices.json` that is older than this is not used, in milliseconds. The
 * service worker returns it to readers without a connection.
 */
const COPY_AGE = 86_400_000;

/** Where notices come from. URLs; undefined for none. */
export type FeedSources = {
  readonly live: string | undefined;
  readonly statusPage: string | undefined;
  /** BCP 47 code of the page. */
  readonly lang: string;
};

/** The newest notices of the site, for any page of it, such as the widget. */
export type NoticeFeed = {
  /**
   * Requests newer notices, unless the page is hidden or the last request was less than a minute
   * ago. Calls `onChange` when there are some. Never throws: without an answer, nothing changes.
   */
  ask(): Promise<void>;
  /**
   * Returns the notices of this moment for a page, the most urgent first.
   * @param places see `isOn`; undefined for notices of all pages
   */
  current(places?: readonly string[]): Notice[];
  /**
   * Returns the next time at which `current` changes or `ask` requests something, in milliseconds
   * since 1970.
   */
  nextStep(): number;
  /** Returns the status page if it says that everything works, and has said so just now. */
  normalStatus(): StatusSummary | undefined;
};

/**
 * @param known notices of the build, until the first answer
 * @param onChange called after an answer that changes something
 */
export function createNoticeFeed(
  { live, statusPage, lang }: FeedSources,
  known: readonly Notice[],
  onChange: () => void,
): NoticeFeed {
  let askedAt = -Infinity;
  let text = '';
  let answered: readonly Notice[] | undefined;
  let status: { readonly summary: StatusSummary; readonly at: number; failed: boolean } | undefined;

  /** Whoever has put the file there finds the reason in the console. */
  const report = (error: unknown) => {
    console.info('No new notices:', String(error));
    return undefined;
  };

  const askLive = async (url: string) => {
    const read = await readLimited(url, MAX_NOTICES_BYTES);
    if (read.text === text || (read.date ?? Infinity) < Date.now() - COPY_AGE) return;
    const notices = readNotices(JSON.parse(read.text));
    if (typeof notices === 'string') throw new Error(`${url}: ${notices}`);
    ({ text } = read);
    answered = byUrgency(notices);
    onChange();
  };
  const askStatus = async (url: string) => {
    const options = { credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
    const summary = await readLimited(url, MAX_STATUS_BYTES, options)
      .then((read) => readStatusPage(JSON.parse(read.text)))
      .catch(report);
    if (summary) status = { summary, at: Date.now(), failed: false };
    else if (status) status.failed = true;
    onChange();
  };
  const fromStatus = () =>
    status && Date.now() - status.at < STATUS_AGE ? status.summary : undefined;
  const all = () => [...(answered ?? known), ...(fromStatus()?.notices ?? [])];
  const isMine = ({ locale }: Notice) => locale === undefined || locale === lang;
  return {
    async ask() {
      const isEarly = Date.now() - askedAt < PAUSE - TOLERANCE;
      if (document.visibilityState === 'hidden' || isEarly) return;
      askedAt = Date.now();
      await Promise.all([
        live === undefined ? undefined : askLive(live).catch(report),
        statusPage === undefined ? undefined : askStatus(statusPage),
      ]);
    },
    current: (places) => {
      const now = Date.now();
      return byUrgency(
        all().filter(
          (notice) =>
            isMine(notice) &&
            isDue(timesOf(notice), now) &&
            (places === undefined || isOn(notice, places)),
        ),
      );
    },
    nextStep: () => {
      const moments = all().map(timesOf);
      const later = moments.flatMap(({ from, until }) => [from, until]);
      return Math.min(askedAt + PAUSE, ...later.filter((time) => time > Date.now()));
    },
    normalStatus: () => {
      const summary = fromStatus();
      return summary?.isNormal && !status?.failed ? summary : undefined;
    },
  };
}
