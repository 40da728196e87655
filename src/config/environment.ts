import type { CalendarDay } from '../domain/calendar-day.ts';
import { dayOf } from '../domain/calendar-day.ts';
import { site } from './settings.ts';
import { shownSiteFile } from './site-file.ts';
import { UserError } from '../lib/problem.ts';

/**
 * Returns the public URL of the site, with a trailing slash: `SITE_URL`, else `url` of
 * `src/site.ts`.
 * @throws UserError when it is not an absolute http(s) URL, or contains characters that links,
 * feeds or host files do not allow
 */
export function siteUrl(): URL {
  const text = process.env['SITE_URL'] || site.url;
  const name = process.env['SITE_URL'] ? 'SITE_URL' : `\`url\` in ${shownSiteFile()}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UserError(
      `${name} is "${text}" but must be an absolute URL such as https://help.example.com/.`,
    );
  }
  if (!isPlain(url)) {
    throw new UserError(
      `${name} is "${text}" but must be a host and a path of letters, digits and \`-._~\`, such as https://help.example.com/help/.`,
    );
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/**
 * Returns whether a URL has only a host and a path, without characters that host files interpret.
 */
function isPlain({ hostname, pathname, username, password, search, hash }: URL): boolean {
  const isHost = /^(?:[\w-]+\.)*[\w-]+\.?$|^\[[\da-f:.]+\]$/i.test(hostname);
  const isPath = /^(?:\/(?:[\w.~-]|%[89A-F][\dA-F])+)*\/?$/.test(pathname);
  return isHost && isPath && [username, password, search, hash].every((part) => part === '');
}

/** Returns the current day, in UTC. A build asks once and keeps it in its context. */
export function today(): CalendarDay {
  return dayOf(new Date());
}
