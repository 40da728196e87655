import type { ArticleRule } from '../rule.ts';

const MARKER = /^(?:<{7} .*|<{7}|\|{7} .*|>{7} .*|>{7})\r?$/;

export const conflictMarker: ArticleRule = {
  name: 'conflict-marker',
  severity: 'error',
  description: 'The text has no conflict markers of an unfinished merge (`<<<<<<<`).',
  checkArticle({ nodes, text }) {
    if (!/^[<>|]{7}/m.test(text)) return [];
    // An article about git may show markers as code.
    const code = nodes.flatMap(({ type, position }) =>
      type === 'code' && position ? [position] : [],
    );
    return text.split('\n').flatMap((content, index) => {
      const line = index + 1;
      if (
        !MARKER.test(content) ||
        code.some(({ start, end }) => start.line < line && line <= end.line)
      )
        return [];
      return [
        {
          line,
          column: 1,
          message:
            `Conflict marker "${content.trim().slice(0, 40)}" from a merge. Keep the right text, ` +
            'and remove the lines with <<<<<<<, ======= and >>>>>>>.',
        },
      ];
    });
  },
};
