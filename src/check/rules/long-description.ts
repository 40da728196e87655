import { MAX_DESCRIPTION } from '../../content/article-schema.ts';
import { readFrontMatter } from '../../content/front-matter.ts';
import type { ArticleRule } from '../rule.ts';

export const longDescription: ArticleRule = {
  name: 'long-description',
  severity: 'warning',
  description: `\`description\` has at most ${MAX_DESCRIPTION} characters. Cards cut off the rest.`,
  checkArticle({ article }) {
    const { length = 0 } = article.frontMatter.description ?? '';
    if (length <= MAX_DESCRIPTION) return [];
    const message =
      `The description has ${length} characters, and cards and search engines show only ` +
      `${MAX_DESCRIPTION}. Shorten it to one sentence.`;
    return [{ ...readFrontMatter(article.text).positionOf(['description']), message }];
  },
};
