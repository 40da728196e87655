import type { CalendarDay } from '../domain/calendar-day.ts';
import { dayOf } from '../domain/calendar-day.ts';
import { site } from './site.ts';
import { shownSiteFile } from './site-file.ts';
import { buildChoices } from './build-choices.ts';
import { UserError } from '../lib/problem.ts';

/**
 * The public address of the site, with a trailing slash: `SITE_URL`, else `url` of `src/site.ts`.
 * @throws UserError when it is not an absolute http(s) address, or holds what links, feeds or hosts' files cannot
 */
export function siteUrl(): URL {
  const text = process.env['SITE_URL'] || site.url;
  const name = process.env['SITE_URL'] ? 'SITE_URL' : `\`url\` in ${shownSiteFile()}`;
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (!address || !/^https?:$/.test(address.protocol)) {
    throw new UserError(
      `${name} is "${text}" but must be an absolute URL such as https://help.example.com/.`,
    );
  }
  if (!isPlain(address)) {
    throw new UserError(
      `${name} is "${text}" but must be a host and a path of letters, digits and \`-._~\`, such as https://help.example.com/help/.`,
    );
  }
  if (!address.pathname.endsWith('/')) address.pathname += '/';
  return address;
}

/** Whether an address has no user, query or fragment, and signs that mean nothing anywhere it is written to. */
function isPlain({ hostname, pathname, username, password, search, hash }: URL): boolean {
  const isHost = /^(?:[\w-]+\.)*[\w-]+\.?$|^\[[\da-f:.]+\]$/i.test(hostname);
  const isPath = /^(?:\/(?:[\w.~-]|%[89A-F][\dA-F])+)*\/?$/.test(pathname);
  return isHost && isPath && [username, password, search, hash].every((part) => part === '');
}

/**
 * The day of the whole build, in UTC. The first call fixes it for the process, so that a build that runs over
 * midnight does not publish an article in one place and hide it in another.
 */
export function today(): CalendarDay {
  return (buildChoices.day ??= dayOf(new Date()));
}

/** Whether this is a preview, which shows drafts, articles of the future and expired ones, and asks search engines to stay away. */
export function isPreview(): boolean {
  return buildChoices.preview;
}
