import type { Nodes } from 'mdast';

/** A node and all that it holds, in the order of the text. */
export function nodesOf(node: Nodes): Nodes[] {
  const found: Nodes[] = [];
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    if ('children' in next) waiting.push(...next.children.toReversed());
  }
  return found;
}
