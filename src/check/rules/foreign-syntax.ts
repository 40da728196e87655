import { positionsIn } from '../../text/line-column.ts';
import type { Foreign, Range } from '../foreign/foreign-text.ts';
import { foreignText } from '../foreign/foreign-views.ts';
import { forms } from '../foreign/forms.ts';
import type { ArticleRule } from '../rule.ts';

export const foreignSyntax: ArticleRule = {
  name: 'foreign-syntax',
  severity: 'warning',
  description:
    'The text has no syntax of other tools, such as `:::note`, `{% include %}` or `[[wiki]]`. ' +
    'Readers would see it as text.',
  checkArticle(parsed) {
    const text = foreignText(parsed);
    const positionAt = positionsIn(text.text);
    const taken: Range[] = [];
    return forms
      .flatMap((form) =>
        form(text).filter((found) => {
          const isFree = !taken.some((range) => overlap(range, found));
          if (isFree) taken.push({ start: found.start, end: found.end }, ...(found.also ?? []));
          return isFree;
        }),
      )
      .toSorted((a: Foreign, b: Foreign) => a.start - b.start)
      .map(({ start, message, fix }) => ({ ...positionAt(start), message, fix }));
  },
};

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
