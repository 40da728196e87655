import { hiddenReason } from '../../domain/article.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { SourceNotice } from '../../content/notice-files.ts';
import { readNoticeFiles } from '../../content/notice-files.ts';
import { PLACE } from '../../content/notice-schema.ts';
import { site } from '../../config/settings.ts';
import { timesOf } from '../../notices/notice.ts';
import { START } from '../../text/line-column.ts';
import type { ArticleSummary } from '../article-summary.ts';
import type { SiteRule } from '../rule.ts';
import { articlesFolderOf } from '../site-pages.ts';

export const unshownNotice: SiteRule = {
  name: 'unshown-notice',
  severity: 'warning',
  description: 'Notices have not ended, and the articles that they name are published.',
  checkSite({ summaries, today }) {
    const [first] = summaries;
    if (!first) return [];
    const folder = articlesFolderOf(first);
    const articles = new Map(summaries.map((one) => [`${one.locale}/${one.slug}`, one]));
    return site.locales.flatMap(({ code }) =>
      readNoticeFiles(folder, code).notices.flatMap((notice) => {
        const message = messageFor(notice, articles, today);
        return message === undefined ? [] : [{ path: notice.path, ...START, message }];
      }),
    );
  },
};

function messageFor(
  { locale, fields }: SourceNotice,
  articles: ReadonlyMap<string, ArticleSummary>,
  today: CalendarDay,
): string | undefined {
  if (timesOf(fields).until <= Date.parse(`${today}T00:00:00Z`))
    return `The notice ended on ${fields.until ?? ''}. Remove the file, or set a later \`until\`.`;
  const named = fields.where.flatMap((place) => {
    const { kind, name } = PLACE.exec(place)?.groups ?? {};
    return kind === 'article' && name !== undefined ? [name] : [];
  });
  const hidden = [...named, ...(fields.article === undefined ? [] : [fields.article])].find(
    (slug) => {
      const article = articles.get(`${locale}/${slug}`);
      return article && hiddenReason(article.frontMatter, today) !== undefined;
    },
  );
  return hidden === undefined
    ? undefined
    : `The article "${hidden}" is not published, so the notice leaves it out. ` +
        'Publish it, or name another one.';
}
