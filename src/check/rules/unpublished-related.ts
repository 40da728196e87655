import type { LibraryRule } from '../rule.ts';
import { closedSentence } from './unpublished-link.ts';

export const unpublishedRelated: LibraryRule = {
  name: 'unpublished-related',
  severity: 'warning',
  description: 'Articles named in `related` are ones that readers can open; others are left out.',
  checkLibrary({ outlines, today }) {
    const articles = new Map(
      outlines.map((outline) => [`${outline.locale}/${outline.slug}`, outline]),
    );
    return outlines.flatMap((outline) =>
      outline.frontMatter.related.flatMap((slug, index) => {
        const article = articles.get(`${outline.locale}/${slug}`);
        const sentence = article && closedSentence(outline, article, today);
        return sentence === undefined
          ? []
          : [
              {
                path: outline.path,
                ...(outline.places.related[index] ?? { line: 1, column: 1 }),
                message: sentence,
              },
            ];
      }),
    );
  },
};
