import { positionOf } from '../nodes.ts';
import type { ArticleRule } from '../rule.ts';

const MAX_ROWS = 500;

export const longTable: ArticleRule = {
  name: 'long-table',
  severity: 'warning',
  description: 'Tables have at most 500 rows.',
  checkArticle({ ofType, tags }) {
    const inMarkdown = ofType('table').map((node) => ({
      ...positionOf(node),
      rows: node.children.length - 1,
    }));
    const starts = tags.filter(({ name }) => name === 'table');
    const inTags = starts.map(({ line, column, end }, index) => {
      const until = starts[index + 1]?.end ?? Infinity;
      return {
        line,
        column,
        rows: tags.filter((tag) => tag.name === 'tr' && tag.end > end && tag.end < until).length,
      };
    });
    return [...inMarkdown, ...inTags]
      .filter(({ rows }) => rows > MAX_ROWS)
      .map(({ line, column, rows }) => ({
        line,
        column,
        message:
          `The table has ${rows.toLocaleString('en')} rows, but more than ${MAX_ROWS} ` +
          'are slow on phones. Split it, or offer it as a file in public/.',
      }));
  },
};
