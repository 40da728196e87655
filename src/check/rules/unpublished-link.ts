import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { SiteRule } from '../rule.ts';
import type { ArticleSummary } from '../article-summary.ts';
import { siteTargetOf } from '../site-target.ts';

export const unpublishedLink: SiteRule = {
  name: 'unpublished-link',
  severity: 'error',
  description:
    'Links lead to published articles: not to drafts, expired articles, or articles that appear ' +
    'later than the article with the link.',
  checkSite({ summaries, today }) {
    const articles = new Map(
      summaries.map((summary) => [`${summary.locale}/${summary.slug}`, summary]),
    );
    return summaries.flatMap((summary) =>
      summary.urls.flatMap(({ kind, url, line, column }) => {
        const target = kind === 'link' ? siteTargetOf(url) : undefined;
        const slug = target?.article?.slug;
        const article = slug === undefined ? undefined : articles.get(`${target?.locale}/${slug}`);
        const message = article && unpublishedMessage(summary, article, today);
        return message === undefined ? [] : [{ path: summary.path, line, column, message }];
      }),
    );
  },
};

/** Returns why readers of an article cannot always open another one; undefined if they can. */
export function unpublishedMessage(
  from: ArticleSummary,
  to: ArticleSummary,
  today: CalendarDay,
): string | undefined {
  const { draft, published, expires } = to.frontMatter;
  if (from.frontMatter.expires !== undefined && from.frontMatter.expires < today) return undefined;
  const appears = from.frontMatter.published > today ? from.frontMatter.published : today;
  if (expires !== undefined && expires < appears)
    return (
      `The article "${to.slug}" expires on ${expires}. ` +
      'Remove the link, or use another article.'
    );
  // A draft appears on an unknown day, so it may link to articles of the future.
  if (from.frontMatter.draft) return undefined;
  if (draft) return `The article "${to.slug}" is a draft. Publish it first, or remove the link.`;
  return published > appears
    ? `The article "${to.slug}" appears on ${published}. ` +
        'Add the link then, or publish both on the same day.'
    : undefined;
}
