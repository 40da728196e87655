import { headingsIn } from '../headings-in.ts';
import type { ArticleRule } from '../rule.ts';

export const duplicateHeading: ArticleRule = {
  name: 'duplicate-heading',
  severity: 'warning',
  description:
    'Headings of the same level below the same heading differ. Readers could not distinguish ' +
    'equal ones in the table of contents.',
  checkArticle(parsed) {
    const trail: string[] = [];
    const first = new Map<string, number>();
    return headingsIn(parsed).flatMap(({ depth, line, column, text }) => {
      trail.length = Math.min(trail.length, depth - 1);
      trail[depth - 1] = text?.toLowerCase() ?? '';
      if (!text) return [];
      const key = trail.join('\n');
      const before = first.get(key);
      first.set(key, before ?? line);
      return before === undefined
        ? []
        : [
            {
              line,
              column,
              message:
                `Duplicate heading "${text}", as on line ${before}. ` +
                'Say what is different here.',
            },
          ];
    });
  },
};
