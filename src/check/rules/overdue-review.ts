import type { LibraryRule } from '../rule.ts';

export const overdueReview: LibraryRule = {
  name: 'overdue-review',
  severity: 'warning',
  description: 'The day in `review` is still to come.',
  checkLibrary({ summaries, today }) {
    return summaries.flatMap(({ path, places, frontMatter: { review, owner } }) => {
      if (review === undefined || review > today) return [];
      return [
        {
          path,
          ...places.review,
          message: `The article was to be read again by ${review}${owner === undefined ? '' : `, by ${owner}`}. Read it, correct it, and set \`review\` to a later day.`,
        },
      ];
    });
  },
};
