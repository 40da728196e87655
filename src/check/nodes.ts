import type { Nodes } from 'mdast';
import type { Position } from '../text/line-column.ts';

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

/** Where a node begins in its file. */
export function positionOf({ position }: Nodes): Position {
  const { line = 1, column = 1 } = position?.start ?? {};
  return { line, column };
}

/** What a reader reads of a node, or hears: the alternative texts of images belong to it. */
export function textOf(node: Nodes): string {
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
