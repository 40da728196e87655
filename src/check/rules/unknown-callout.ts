import { nearest } from '../../text/edit-distance.ts';
import { calloutKinds, choiceKinds } from '../../domain/article-parts.ts';
import { positionOf, textOf } from '../nodes.ts';
import type { ArticleRule } from '../rule.ts';

const ALONE: readonly string[] = [...calloutKinds, ...choiceKinds];
const QUESTION = 'question';

export const unknownCallout: ArticleRule = {
  name: 'unknown-callout',
  severity: 'error',
  description:
    'Marked quotes are of a kind that exists: `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]`, `[!CAUTION]`, `[!QUESTION]`, `[!APP]`, `[!WEB]`, and only a question has words behind its mark.',
  checkArticle({ nodes }) {
    return nodes.flatMap((node) => {
      const [first] = node.type === 'blockquote' ? node.children : [];
      if (first?.type !== 'paragraph') return [];
      // A soft break is a line break in the text, a hard one is a node.
      const [line = ''] = first.children
        .slice(0, 2)
        .map((child) => (child.type === 'break' ? '\n' : textOf(child)))
        .join('')
        .split('\n');
      const { kind, rest = '' } =
        /^\[!(?<kind>[\w -]+)\][ \t]*(?<rest>.*)$/.exec(line)?.groups ?? {};
      if (kind === undefined || first.children[0]?.type !== 'text') return [];
      const message = messageFor(kind, rest);
      return message === undefined ? [] : [{ ...positionOf(node), message }];
    });
  },
};

function messageFor(kind: string, rest: string): string | undefined {
  const lowerCase = kind.toLowerCase();
  if (lowerCase === QUESTION)
    return rest === ''
      ? 'The question is missing: write it behind the mark, > [!QUESTION] How long does it take?'
      : undefined;
  if (ALONE.includes(lowerCase))
    return rest === ''
      ? undefined
      : `Behind [!${kind}] nothing may stand on the same line, else the mark itself is shown. Begin the text on the next line with >.`;
  const known = [...ALONE, QUESTION];
  const meant =
    lowerCase === 'notice' || lowerCase === 'info'
      ? 'note'
      : lowerCase === 'danger' || lowerCase === 'error'
        ? 'warning'
        : nearest(lowerCase, known);
  return `There is no note of the kind [!${kind}]. ${meant === undefined ? `The kinds are ${known.map((name) => name.toUpperCase()).join(', ')}.` : `Did you mean [!${meant.toUpperCase()}]?`}`;
}
