import { bodyOf, readFrontMatter } from '../../content/front-matter.ts';
import type { ArticleRule } from '../rule.ts';

const TEXT_FIELDS = new Set(['title', 'description', 'owner', 'keywords']);

export const truncatedValue: ArticleRule = {
  name: 'truncated-value',
  severity: 'warning',
  description:
    'No text of the front matter is cut off by ` #`, which begins a comment in YAML. Quotes keep ' +
    'it.',
  checkArticle({ article }) {
    const head = article.text.slice(0, article.text.length - bodyOf(article.text).length);
    if (!/\s#/.test(head)) return [];
    return readFrontMatter(article.text)
      .cutValues()
      .filter(({ field }) => TEXT_FIELDS.has(field))
      .map(({ field, value, comment, position }) => {
        const whole = `${value} ${comment}`.trim().replaceAll('"', String.raw`\"`);
        const end = value === '' ? 'is empty' : `ends at "${value}"`;
        const message =
          `\`${field}\` ${end}, because " #" begins a comment. ` +
          `Put the whole text in quotes: "${whole}". A comment needs a line of its own.`;
        return { ...position, message };
      });
  },
};
