import type { Audience, IssueStatus } from './article-parts.ts';
import type { CalendarDay } from './calendar-day.ts';

/** What pages and listings know about an article. Only its own page renders its body. */
export type Article = {
  readonly locale: string;
  /** Folder below the locale: the topic. */
  readonly section: string;
  /** File name without extension, and last part of the URL. */
  readonly slug: string;
  /** Absolute path of the file. */
  readonly file: string;
  readonly title: string;
  readonly category: string;
  readonly published: CalendarDay;
  readonly updated: CalendarDay;
  /** Views to show: those in front matter plus those counted since. */
  readonly views: number;
  readonly description: string | undefined;
  readonly keywords: readonly string[];
  /** Slugs of the related articles to show first. */
  readonly related: readonly string[];
  /** Whom it is for; undefined for everyone. */
  readonly only: Audience | undefined;
  /** Of an article about a known issue. */
  readonly status: IssueStatus | undefined;
  /** Version or day with the fix of a known issue. */
  readonly fixedIn: string | undefined;
  /** Why the article is hidden today. Only previews contain hidden articles. */
  readonly hidden: HiddenReason | undefined;
};

export type HiddenReason = 'draft' | 'scheduled' | 'expired';

/**
 * Decides whether readers may see an article.
 * @param today the day of the whole build, in UTC
 * @returns why not, or undefined when it is published
 */
export function hiddenReason(
  article: { draft: boolean; published: CalendarDay; expires?: CalendarDay | undefined },
  today: CalendarDay,
): HiddenReason | undefined {
  if (article.draft) return 'draft';
  if (article.published > today) return 'scheduled';
  if (article.expires !== undefined && article.expires < today) return 'expired';
  return undefined;
}

export type ArticleOrder = (a: Article, b: Article) => number;

const bySlug: ArticleOrder = (a, b) => Number(a.slug > b.slug) - Number(a.slug < b.slug);

const latestFirst = (a: CalendarDay, b: CalendarDay) => Number(a < b) - Number(a > b);

/** Latest `updated` first. */
export const byUpdated: ArticleOrder = (a, b) =>
  latestFirst(a.updated, b.updated) || b.views - a.views || bySlug(a, b);

/** Latest `published` first. */
export const byPublished: ArticleOrder = (a, b) =>
  latestFirst(a.published, b.published) || byUpdated(a, b);

/** Returns whether any of these articles was viewed, so that "most viewed" is true. */
export const haveViews = (articles: readonly Article[]): boolean =>
  articles.some(({ views }) => views > 0);

/** Most viewed first; by update where nothing was viewed. */
export const byViews: ArticleOrder = (a, b) => b.views - a.views || byUpdated(a, b);
