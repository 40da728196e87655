import { articlesDirectory } from '../config/articles-directory.ts';
import { readArticlePath, rootRoutes } from '../config/root-paths.ts';
import { site } from '../config/settings.ts';
import { linkFinder } from '../content/file-links.ts';
import { noticeText } from '../content/notice-body.ts';
import type { SourceNotice } from '../content/notice-files.ts';
import { readNoticeFiles } from '../content/notice-files.ts';
import { PLACE } from '../content/notice-schema.ts';
import type { SourceArticle } from '../content/source-article.ts';
import { byUrgency, isDue, timesOf } from '../notices/notice.ts';
import type { Notice } from '../notices/notice.ts';
import type { BuildContext } from './build-context.ts';
import { shownArticles } from './build-context.ts';

/** Milliseconds of one day. */
const DAY = 86_400_000;

/** What pages need to know about notices. */
export type SiteNotices = {
  /** Whether pages request `/notices.json`. */
  readonly isLive: boolean;
  /** The notices of the day of the build, in all languages, the most urgent first. */
  readonly notices: readonly Notice[];
};

/**
 * Returns the notices of the site. Leaves out those of later and earlier days, and everything
 * about articles that readers may not see.
 */
export function siteNotices(context: BuildContext): SiteNotices {
  return context.once('notices', () => {
    const directory = articlesDirectory();
    const files = site.locales.flatMap(({ code }) => readNoticeFiles(directory, code).notices);
    const shown = new Map(
      shownArticles(context).map((article) => [`${article.locale}/${article.slug}`, article]),
    );
    const start = Date.parse(`${context.day}T00:00:00Z`);
    const notices = files
      .filter(({ fields }) => isOnDay(fields, start))
      .flatMap((file) => published(file, shown));
    return { isLive: site.notices.live ?? files.length > 0, notices: byUrgency(notices) };
  });
}

/** Returns whether a notice is shown at some time of a day. */
function isOnDay(fields: Pick<Notice, 'from' | 'until'>, start: number): boolean {
  const { from, until } = timesOf(fields);
  return from < start + DAY && until > start;
}

/** Returns whether a notice is shown from the first moment of the day of a build. */
export function isShownAllDay(notice: Notice, { day }: Pick<BuildContext, 'day'>): boolean {
  const { from } = timesOf(notice);
  return isDue({ from, until: Infinity }, Date.parse(`${day}T00:00:00Z`));
}

/** Returns a notice as readers see it; none when all its pages are hidden. */
function published(
  { file, locale, id, fields, tree }: SourceNotice,
  shown: ReadonlyMap<string, SourceArticle>,
): Notice[] {
  const { title, kind, from, until, keywords } = fields;
  const articleOf = (slug: string) => shown.get(`${locale}/${slug}`);
  const where = fields.where.filter((place) => {
    const { kind: of, name = '' } = PLACE.exec(place)?.groups ?? {};
    return of !== 'article' || articleOf(name) !== undefined;
  });
  if (where.length === 0) return [];
  const isShown = (href: string) => {
    const target = readArticlePath(href.replace(/[?#].*$/s, ''));
    return target === undefined || shown.has(`${target.locale}/${target.slug}`);
  };
  const article = fields.article === undefined ? undefined : articleOf(fields.article);
  const link = article
    ? { link: rootRoutes.article(locale, article.slug), linkText: article.frontMatter.title }
    : fields.link !== undefined && isShown(fields.link) && { link: fields.link };
  const text = noticeText(tree, linkFinder(file), isShown);
  return [
    {
      id,
      locale,
      kind,
      title,
      text,
      ...(from !== undefined && { from }),
      ...(until !== undefined && { until }),
      where,
      keywords,
      ...link,
    },
  ];
}
