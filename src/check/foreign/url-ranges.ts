import type { Nodes } from 'mdast';
import type { ParsedArticle } from '../parsed-article.ts';
import type { Range } from './foreign-text.ts';

/**
 * Returns the parts of an article whose characters must stay: URLs and titles of links, bare URLs,
 * images, definitions, labels of references and footnotes, and ids in braces.
 */
export function urlRanges({ nodes, ids, text }: ParsedArticle): Range[] {
  // With other attributes in its braces, an id is syntax of another tool.
  const own = ids.filter(({ start, end }) => /^\s*\{#[^\s{}]+\}/.test(text.slice(start, end)));
  return [...nodes.flatMap((node) => urlRange(node, text)), ...own];
}

function urlRange(node: Nodes, text: string): Range[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  switch (node.type) {
    case 'definition':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return [{ start, end }];
    case 'link':
      return [{ start: text[start] === '[' ? endOfText(node, start) : start, end }];
    case 'linkReference':
      // Without a label of its own, the text is the label.
      return [{ start: node.referenceType === 'full' ? endOfText(node, start) : start, end }];
    case 'footnoteDefinition':
      return [{ start, end: node.children[0]?.position?.start.offset ?? end }];
    default:
      return [];
  }
}

function endOfText({ children }: Extract<Nodes, { children: Nodes[] }>, start: number): number {
  return children.at(-1)?.position?.end.offset ?? start + 1;
}
