import { currentContext } from '../build/current-context.ts';
import { isShownAllDay, siteNotices } from '../build/site-notices.ts';
import { siteRoutes } from '../config/route-table.ts';
import { site } from '../config/settings.ts';
import type { Article } from '../domain/article.ts';
import type { Notice, NoticeTimes } from '../notices/notice.ts';
import { isOn, noticeKey, timesOf } from '../notices/notice.ts';
import type { NoticeFile } from '../notices/read-notices.ts';
import { NOTICES_VERSION } from '../notices/read-notices.ts';
import { routes } from './paths.ts';

/** A notice in the HTML of a page. */
export type PageNotice = {
  readonly notice: Notice;
  readonly key: string;
  readonly times: NoticeTimes;
  /** Whether it begins later on the day of the build, so that only a script may show it. */
  readonly waits: boolean;
};

/** Returns the names by which notices mean the page of an article. */
export function placesOf({ slug, section }: Pick<Article, 'slug' | 'section'>): string[] {
  return [`article:${slug}`, `section:${section}`];
}

/**
 * Returns the notices of a page.
 * @param places see `isOn`
 */
export function noticesOn(locale: string, places: readonly string[]): PageNotice[] {
  return noticesIn(locale)
    .filter((notice) => isOn(notice, places))
    .map((notice) => ({
      notice,
      key: noticeKey(notice),
      times: timesOf(notice),
      waits: !isShownAllDay(notice, currentContext()),
    }));
}

/** Returns the notices of a locale, on whatever page. */
export function noticesIn(locale: string): Notice[] {
  return siteNotices(currentContext()).notices.filter((notice) => notice.locale === locale);
}

/**
 * Returns the notices that a page may show without loading any.
 * @param places see `isOn`
 * @param isSearch whether readers search on the page, which shows notices for their words
 */
export function noticesKnownOn(
  locale: string,
  places: readonly string[],
  isSearch: boolean,
): Notice[] {
  return noticesIn(locale).filter(
    (notice) => isOn(notice, places) || (isSearch && notice.keywords.length > 0),
  );
}

/** Where a page gets newer notices from: the URLs; undefined for none. */
export type NoticeSources = {
  readonly live: string | undefined;
  readonly statusPage: string | undefined;
};

/** Returns where pages get newer notices from. */
export function noticeSources(): NoticeSources {
  const { isLive } = siteNotices(currentContext());
  return {
    live: isLive ? routes.fromRoot(siteRoutes.notices.path) : undefined,
    statusPage: site.notices.statusPage,
  };
}

/** Returns the content of `/notices.json`. */
export function noticeFile(): NoticeFile {
  return { version: NOTICES_VERSION, notices: siteNotices(currentContext()).notices };
}
