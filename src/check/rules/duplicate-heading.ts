import { headingsIn } from '../headings-in.ts';
import type { ArticleRule } from '../rule.ts';

export const duplicateHeading: ArticleRule = {
  name: 'duplicate-heading',
  severity: 'warning',
  description:
    'No two headings of the same level below the same heading say the same: readers cannot tell them apart in the list of contents, and the address of the second changes when they change places.',
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
              message: `"${text}" is also the heading in line ${before}. Say what is different here.`,
            },
          ];
    });
  },
};
