import type { LibraryRule } from '../rule.ts';
import { closedSentence } from './unpublished-link.ts';

export const unpublishedRelated: LibraryRule = {
  name: 'unpublished-related',
  severity: 'warning',
  description: 'Articles named in `related` are ones that readers can open; others are left out.',
  checkLibrary({ summaries, today }) {
    const articles = new Map(
      summaries.map((summary) => [`${summary.locale}/${summary.slug}`, summary]),
    );
    return summaries.flatMap((summary) =>
      summary.frontMatter.related.flatMap((slug, index) => {
        const article = articles.get(`${summary.locale}/${slug}`);
        const sentence = article && closedSentence(summary, article, today);
        return sentence === undefined
          ? []
          : [
              {
                path: summary.path,
                ...(summary.places.related[index] ?? { line: 1, column: 1 }),
                message: sentence,
              },
            ];
      }),
    );
  },
};
