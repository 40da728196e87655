import type { Notice, NoticeKind } from './notice.ts';
import { isNoticeLink } from './notice.ts';
import { plainNoticeText } from './notice-text.ts';
import { noticeLimits } from './read-notices.ts';

/** Largest summary that pages read, in bytes. Those of large companies name many components. */
export const MAX_STATUS_BYTES = 512 * 1024;

/** What a status page says. */
export type StatusSummary = {
  /** Its incidents and the maintenance in progress. */
  readonly notices: readonly Notice[];
  /** Whether it says that everything works. */
  readonly isNormal: boolean;
  /** URL of the page for people. */
  readonly page: string | undefined;
};

type Values = Readonly<Record<string, unknown>>;

/** States of a maintenance while it is going on, in both formats. */
const IN_PROGRESS = ['in_progress', 'verifying', 'INPROGRESS', 'VERIFYING'];
/** States of an incident that is over. */
const OVER = ['resolved', 'postmortem', 'completed', 'RESOLVED', 'COMPLETED'];
/** Notices of a status page, at most. The page itself shows the rest. */
const MOST = 5;

/**
 * Reads `summary.json` of Statuspage (https://developer.statuspage.io/) and of pages with the same
 * format, or of Instatus (https://instatus.com/help/api/status-page).
 * @returns undefined when it is neither
 */
export function readStatusPage(summary: unknown): StatusSummary | undefined {
  const {
    page,
    status,
    incidents,
    scheduled_maintenances: scheduled,
    ...other
  } = valuesOf(summary);
  const { url, status: pageStatus } = valuesOf(page);
  const link = linkOf(url);
  if (Array.isArray(incidents)) {
    const notices = [
      ...noticesOf(incidents, 'incident', link),
      ...noticesOf(scheduled, 'maintenance', link),
    ];
    return answer(notices, valuesOf(status)['indicator'] === 'none', link);
  }
  if (typeof pageStatus !== 'string') return undefined;
  const notices = [
    ...noticesOf(other['activeIncidents'], 'incident', link),
    ...noticesOf(other['activeMaintenances'], 'maintenance', link),
  ];
  return answer(notices, pageStatus === 'UP', link);
}

function answer(notices: Notice[], isNormal: boolean, page: string | undefined): StatusSummary {
  return {
    notices: notices.slice(0, MOST),
    isNormal: isNormal && notices.every(({ kind }) => kind === 'info'),
    page,
  };
}

function noticesOf(list: unknown, kind: NoticeKind, page: string | undefined): Notice[] {
  if (!Array.isArray(list)) return [];
  return list.map(valuesOf).flatMap((event, index) => {
    const { name, status, id = index } = event;
    if (typeof name !== 'string' || name.trim() === '' || OVER.includes(String(status))) return [];
    if (kind === 'maintenance' && !IN_PROGRESS.includes(String(status))) return [];
    const link = linkOf(event['shortlink']) ?? linkOf(event['url']) ?? page;
    return [
      {
        id: `status-${String(id)
          .replaceAll(/[^\w-]/g, '')
          .slice(0, noticeLimits.id)}`,
        kind: kind === 'incident' && event['impact'] === 'none' ? 'info' : kind,
        title: name.trim().slice(0, noticeLimits.title),
        text: plainNoticeText(latestUpdate(event['incident_updates'])),
        where: ['all'],
        keywords: componentsOf(event['components']),
        link,
      },
    ];
  });
}

/** Returns the text of the latest update; nothing if it contains markup, which would be shown. */
function latestUpdate(updates: unknown): string {
  const [latest] = Array.isArray(updates) ? updates.map(valuesOf) : [];
  const body = latest?.['body'];
  if (typeof body !== 'string' || /[<&]/.test(body)) return '';
  return body.length > noticeLimits.text / 4 ? '' : body.trim();
}

/** The names of what is affected are words that readers search for. */
function componentsOf(components: unknown): string[] {
  const names = Array.isArray(components) ? components.map((one) => valuesOf(one)['name']) : [];
  return names
    .filter((name) => typeof name === 'string' && name.length <= noticeLimits.keyword)
    .slice(0, noticeLimits.keywords) as string[];
}

function linkOf(url: unknown): string | undefined {
  const isLink = typeof url === 'string' && url.length <= noticeLimits.link && isNoticeLink(url);
  return isLink && !url.startsWith('/') ? url : undefined;
}

function valuesOf(value: unknown): Values {
  return typeof value === 'object' && value !== null ? (value as Values) : {};
}
