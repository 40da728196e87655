import { isReservedId } from '../../markdown/reserved-ids.ts';
import { isValidId } from '../../markdown/written-ids.ts';
import type { Position } from '../../text/line-column.ts';
import { positionsIn } from '../../text/line-column.ts';
import type { ParsedArticle } from '../parsed-article.ts';
import type { ArticleRule } from '../rule.ts';

export const unusableId: ArticleRule = {
  name: 'unusable-id',
  severity: 'error',
  description:
    'Ids such as `## Fees {#fees}` and `<a id="fees"></a>` are valid and different, and none is ' +
    'one of the page around the article.',
  checkArticle(parsed) {
    const first = new Map<string, number>();
    return idsIn(parsed).flatMap(({ id, line, column }) => {
      const before = first.get(id);
      first.set(id, before ?? line);
      const message = messageFor(id, before);
      return message === undefined ? [] : [{ line, column, message }];
    });
  },
};

function messageFor(id: string, before: number | undefined): string | undefined {
  if (!isValidId(id))
    return (
      `"${id}" cannot be an id. Use letters, digits and hyphens, without spaces, quotes and ` +
      'percent signs.'
    );
  if (isReservedId(id))
    return `The id "${id}" belongs to the page around the article. Choose another id.`;
  return before === undefined
    ? undefined
    : `Duplicate id "${id}", as on line ${before}. Links lead to the first. Choose another id.`;
}

/** Returns the ids that an article gives its sections, in the order of their positions. */
function idsIn({ ids, tags, text }: ParsedArticle): (Position & { id: string })[] {
  const positionAt = positionsIn(text);
  const inHeadings = ids.map(({ id, start }) => ({ id, ...positionAt(start) }));
  const inTags = tags.flatMap(({ name, properties, line, column }) => {
    const id = properties['id'] ?? (name === 'a' ? properties['name'] : undefined);
    return typeof id === 'string' && id !== '' ? [{ id, line, column }] : [];
  });
  return [...inHeadings, ...inTags].sort((a, b) => a.line - b.line || a.column - b.column);
}
