import type { SiteRule } from '../rule.ts';

export const overdueReview: SiteRule = {
  name: 'overdue-review',
  severity: 'warning',
  description: 'The day in `review` is in the future.',
  checkSite({ summaries, today }) {
    return summaries.flatMap(({ path, positions, frontMatter: { review, owner } }) => {
      if (review === undefined || review > today) return [];
      return [
        {
          path,
          ...positions.review,
          message:
            `The review was due on ${review}${owner === undefined ? '' : ` (owner: ${owner})`}. ` +
            'Review the article, and set `review` to a later day.',
        },
      ];
    });
  },
};
