import { shownAsterisks as asterisksShownIn } from '../../markdown/emphasis.ts';
import { inlineTextsOf } from '../../markdown/inline-text.ts';
import { positionsIn } from '../../text/line-column.ts';
import type { ArticleRule } from '../rule.ts';

export const shownAsterisks: ArticleRule = {
  name: 'shown-asterisks',
  severity: 'warning',
  description: 'Every pair of asterisks makes words bold, or is escaped or in code.',
  checkArticle({ tree, text }) {
    if (!text.includes('**')) return [];
    const positionAt = positionsIn(text);
    return inlineTextsOf(tree, text)
      .flatMap(asterisksShownIn)
      .map((offset) => ({
        ...positionAt(offset),
        message:
          'Readers see these two asterisks. Write them directly before and behind the bold ' +
          String.raw`words, without spaces inside, or write \*\* to show them.`,
      }));
  },
};
