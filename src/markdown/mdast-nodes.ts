import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';

/** Returns a node and all its descendants, in order. */
export function nodesOf(node: Nodes): Nodes[] {
  const found: Nodes[] = [];
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    if ('children' in next) waiting.push(...next.children.toReversed());
  }
  return found;
}

/** Parses a body with the engine of the pages. Offsets are in characters of the text. */
export function parseMarkdown(markdown: string): Nodes {
  return markdownToMdast(markdown, { features: { gfm: true, frontmatter: false } }) as Nodes;
}
