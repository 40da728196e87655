import type { Position } from '../text/line-column.ts';
import type { Nodes } from 'mdast';
import { nodesOf } from './nodes.ts';
import type { ParsedArticle } from './parsed-article.ts';
import { positionsIn } from '../text/line-column.ts';

/** A paragraph, heading or cell as it was typed; what the parser understood in it (links, code, HTML) is filled with `·`. */
export type Prose = {
  readonly text: string;
  /** The place of a character of it in the file. */ readonly positionAt: (
    offset: number,
  ) => Position;
};

const UNDERSTOOD = new Set<Nodes['type']>([
  'inlineCode',
  'html',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'mdxTextExpression',
  'mdxJsxTextElement',
]);

/** The running text of an article, for rules about signs that the parser did not understand. */
export function proseOf({ nodes, text }: ParsedArticle): Prose[] {
  const positionInFile = positionsIn(text);
  return nodes.flatMap((node): Prose[] => {
    if (
      (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') ||
      !node.position
    )
      return [];
    const start = node.position.start.offset ?? 0;
    const end = node.position.end.offset ?? start;
    const bracket = text.indexOf('[', start);
    if (bracket === -1 || bracket >= end) return [];
    const pieces: string[] = [];
    let at = start;
    for (const { type, position } of nodesOf(node)) {
      if (!UNDERSTOOD.has(type) || !position) continue;
      const [from, to] = [position.start.offset ?? 0, position.end.offset ?? 0];
      // What lies within something understood is filled already.
      if (from < at) continue;
      pieces.push(text.slice(at, from), '·'.repeat(to - from));
      at = to;
    }
    pieces.push(text.slice(at, end));
    return [{ text: pieces.join(''), positionAt: (offset) => positionInFile(start + offset) }];
  });
}
