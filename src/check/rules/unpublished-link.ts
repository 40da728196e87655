import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { LibraryRule } from '../rule.ts';
import type { ArticleSummary } from '../article-summary.ts';
import { siteTargetOf } from '../site-target.ts';

export const unpublishedLink: LibraryRule = {
  name: 'unpublished-link',
  severity: 'error',
  description:
    'Links lead to articles that readers can open: no drafts, none that has expired, none that appears later than the article with the link.',
  checkLibrary({ summaries, today }) {
    const articles = new Map(
      summaries.map((summary) => [`${summary.locale}/${summary.slug}`, summary]),
    );
    return summaries.flatMap((summary) =>
      summary.addresses.flatMap(({ kind, address, line, column }) => {
        const target = kind === 'link' ? siteTargetOf(address) : undefined;
        const slug = target?.article?.slug;
        const article = slug === undefined ? undefined : articles.get(`${target?.locale}/${slug}`);
        const message = article && closedSentence(summary, article, today);
        return message === undefined ? [] : [{ path: summary.path, line, column, message }];
      }),
    );
  },
};

/** Why readers of one article cannot open the other on every day on which they can read the one. */
export function closedSentence(
  from: ArticleSummary,
  to: ArticleSummary,
  today: CalendarDay,
): string | undefined {
  const { draft, published, expires } = to.frontMatter;
  if (from.frontMatter.expires !== undefined && from.frontMatter.expires < today) return undefined;
  const appears = from.frontMatter.published > today ? from.frontMatter.published : today;
  if (expires !== undefined && expires < appears)
    return `The article "${to.slug}" expires on ${expires}. Remove the link, or lead to another article.`;
  // When a draft will appear is not known, so it may lead to all that is to appear.
  if (from.frontMatter.draft) return undefined;
  if (draft)
    return `The article "${to.slug}" is a draft, which readers cannot open. Publish it first, or remove the link.`;
  return published > appears
    ? `The article "${to.slug}" appears on ${published} only. Add the link then, or publish both on the same day.`
    : undefined;
}
