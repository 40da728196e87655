import type { Position } from '../text/line-column.ts';
import type { Nodes } from 'mdast';
import { nodesOf } from './nodes.ts';
import { oncePer } from './once-per.ts';
import type { ParsedArticle } from './parsed-article.ts';
import { positionsIn } from '../text/line-column.ts';

/**
 * The source of a paragraph, heading or cell, with `·` in place of links, code and HTML. Bare URLs
 * stay: they may be in the brackets of a link that the parser did not recognize.
 */
export type Prose = {
  readonly text: string;
  /** The same characters as written. */
  readonly source: string;
  /** Returns the position of a character. */
  readonly positionAt: (offset: number) => Position;
};

const PARSED = new Set<Nodes['type']>([
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

/** Returns the prose of an article, for rules about markup that the parser did not recognize. */
export const proseOf = oncePer(({ ofType, text }: ParsedArticle): Prose[] => {
  const positionInFile = positionsIn(text);
  const nodes = [...ofType('paragraph'), ...ofType('heading'), ...ofType('tableCell')];
  return nodes.flatMap((node): Prose[] => {
    if (!node.position) return [];
    const start = node.position.start.offset ?? 0;
    const end = node.position.end.offset ?? start;
    const bracket = text.indexOf('[', start);
    if (bracket === -1 || bracket >= end) return [];
    const pieces: string[] = [];
    let at = start;
    for (const { type, position } of nodesOf(node)) {
      if (!PARSED.has(type) || !position) continue;
      const [from, to] = [position.start.offset ?? 0, position.end.offset ?? 0];
      if (type === 'link' && !'[<'.includes(text.charAt(from))) continue;
      // Already replaced as a part of its parent.
      if (from < at) continue;
      pieces.push(text.slice(at, from), '·'.repeat(to - from));
      at = to;
    }
    pieces.push(text.slice(at, end));
    return [
      {
        text: pieces.join(''),
        source: text.slice(start, end),
        positionAt: (offset) => positionInFile(start + offset),
      },
    ];
  });
});
