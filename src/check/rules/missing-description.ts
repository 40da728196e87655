import type { ArticleRule } from '../rule.ts';

export const missingDescription: ArticleRule = {
  name: 'missing-description',
  severity: 'off',
  description: 'Articles have a `description`, for cards, feeds and search engines.',
  checkArticle({ article: { frontMatter } }) {
    return frontMatter.description === undefined
      ? [
          {
            line: 1,
            column: 1,
            message: 'Missing field `description`. Say in one sentence what the article answers.',
          },
        ]
      : [];
  },
};
