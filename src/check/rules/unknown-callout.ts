import { nearest } from '../../text/edit-distance.ts';
import { choiceIds } from '../../config/choice-ids.ts';
import { calloutKinds } from '../../domain/article-parts.ts';
import { fixCallout } from '../fixes/fix-callout.ts';
import { calloutKindFor } from '../foreign/callout-kinds.ts';
import { positionOf, textOf } from '../nodes.ts';
import type { ArticleRule } from '../rule.ts';

const ALONE: readonly string[] = [...calloutKinds, ...choiceIds];
const QUESTION = 'question';
export const unknownCallout: ArticleRule = {
  name: 'unknown-callout',
  severity: 'error',
  description:
    'Callouts are of a known kind: `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]`, ' +
    '`[!CAUTION]`, `[!QUESTION]`, or a value of `choices` such as `[!APP]`. ' +
    'Only a question has text on this line.',
  checkArticle({ ofType }) {
    return ofType('blockquote').flatMap((node) => {
      const [first] = node.children;
      if (first?.type !== 'paragraph') return [];
      // A soft line break is part of the text, a hard one is a node.
      const [line = ''] = first.children
        .slice(0, 2)
        .map((child) => (child.type === 'break' ? '\n' : textOf(child)))
        .join('')
        .split('\n');
      const { kind, rest = '' } =
        /^\[!(?<kind>[\w -]+)\][ \t]*(?<rest>.*)$/.exec(line)?.groups ?? {};
      if (kind === undefined || first.children[0]?.type !== 'text') return [];
      const message = messageFor(kind, rest);
      return message === undefined
        ? []
        : [
            {
              ...positionOf(node),
              message,
              fix: fixCallout(node, kind, rest, ALONE.includes(kind.toLowerCase())),
            },
          ];
    });
  },
};

function messageFor(kind: string, rest: string): string | undefined {
  const lowerCase = kind.toLowerCase();
  if (lowerCase === QUESTION)
    return rest === ''
      ? 'The question is missing. Write it on this line: > [!QUESTION] How long does it take?'
      : undefined;
  if (ALONE.includes(lowerCase))
    return rest === ''
      ? undefined
      : `Text after [!${kind}] on the same line. Begin it on the next line, with >.`;
  const known = [...ALONE, QUESTION];
  const meant = calloutKindFor(lowerCase) ?? nearest(lowerCase, known);
  const fix =
    meant === undefined
      ? `Use one of: ${known.map((name) => name.toUpperCase()).join(', ')}.`
      : `Did you mean [!${meant.toUpperCase()}]?`;
  return `Unknown callout [!${kind}]. ${fix}`;
}
