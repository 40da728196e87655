import { START } from '../../text/line-column.ts';
import type { SiteRule } from '../rule.ts';
import { unpublishedMessage } from './unpublished-link.ts';

export const unpublishedRelated: SiteRule = {
  name: 'unpublished-related',
  severity: 'warning',
  description: 'Articles in `related` are published. Pages leave out others.',
  checkSite({ summaries, today }) {
    const articles = new Map(
      summaries.map((summary) => [`${summary.locale}/${summary.slug}`, summary]),
    );
    return summaries.flatMap((summary) =>
      summary.frontMatter.related.flatMap((slug, index) => {
        const article = articles.get(`${summary.locale}/${slug}`);
        const message = article && unpublishedMessage(summary, article, today);
        return message === undefined
          ? []
          : [
              {
                path: summary.path,
                ...(summary.positions.related[index] ?? START),
                message,
              },
            ];
      }),
    );
  },
};
