import { judgedTags } from '../html-tags.ts';
import type { ArticleRule } from '../rule.ts';

/** Longest text shown in a message, in characters. */
const MAX_SHOWN = 60;

export const placeholderTag: ArticleRule = {
  name: 'placeholder-tag',
  severity: 'error',
  description:
    'Placeholders such as `<your-name>` are code. Without backticks they are HTML tags, which ' +
    'readers do not see.',
  checkArticle(parsed) {
    return judgedTags(parsed).flatMap(({ source, consequence, line, column }) => {
      if (consequence !== 'placeholder') return [];
      const shown = source.length > MAX_SHOWN ? `${source.slice(0, MAX_SHOWN)}…` : source;
      const message =
        `Readers do not see ${shown}, because it looks like an HTML tag. ` +
        `Put it in backticks: \`${shown}\`.`;
      return [{ line, column, message }];
    });
  },
};
