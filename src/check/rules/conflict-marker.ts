import { conflictsIn } from '../../content/conflict-markers.ts';
import type { ArticleRule } from '../rule.ts';

export const conflictMarker: ArticleRule = {
  name: 'conflict-marker',
  severity: 'error',
  description: 'The text has no conflict markers of an unfinished merge (`<<<<<<<`).',
  checkArticle({ ofType, text }) {
    // An article about git may show markers as code.
    const code = ofType('code').flatMap(({ position }) => position ?? []);
    return conflictsIn(text, (line) =>
      code.some(({ start, end }) => start.line < line && line <= end.line),
    );
  },
};
