import type { Place } from '../source/front-matter.ts';
import type { Nodes } from 'mdast';
import { placeAt } from './front-matter-places.ts';
import { nodesOf } from './nodes.ts';
import type { ParsedArticle } from './rule.ts';

/** A paragraph, heading or cell as it was typed; what the parser understood in it (links, code, HTML) is filled with `·`. */
export type Prose = { readonly text: string; /** The place of a character of it in the file. */ readonly placeAt: (offset: number) => Place };

const UNDERSTOOD = new Set<Nodes['type']>(['inlineCode', 'html', 'link', 'linkReference', 'image', 'imageReference', 'footnoteReference', 'mdxTextExpression', 'mdxJsxTextElement']);

/** The running text of an article, for rules about signs that the parser did not understand. */
export function proseOf({ nodes, text }: ParsedArticle): Prose[] {
  return nodes.flatMap((node): Prose[] => {
    if ((node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') || !node.position) return [];
    const start = node.position.start.offset ?? 0;
    let written = text.slice(start, node.position.end.offset);
    if (!written.includes('[')) return [];
    for (const { type, position } of nodesOf(node)) {
      if (!UNDERSTOOD.has(type) || !position) continue;
      const [from, to] = [(position.start.offset ?? 0) - start, (position.end.offset ?? 0) - start];
      written = written.slice(0, from) + '·'.repeat(to - from) + written.slice(to);
    }
    return [{ text: written, placeAt: (offset) => placeAt(text, start + offset) }];
  });
}
