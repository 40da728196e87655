import type { Nodes } from 'mdast';
import type { Position } from '../text/line-column.ts';

export { nodesOf } from '../markdown/mdast-nodes.ts';

/** Returns the nodes of a type, in order. */
export type NodesOfType = <Type extends Nodes['type']>(
  type: Type,
) => readonly Extract<Nodes, { type: Type }>[];

/** Sorts nodes by type once: most rules look at nodes of one type. */
export function nodesByType(nodes: readonly Nodes[]): NodesOfType {
  const lists = new Map<string, Nodes[]>();
  for (const node of nodes) {
    const list = lists.get(node.type);
    if (list) list.push(node);
    else lists.set(node.type, [node]);
  }
  return ((type: string) => lists.get(type) ?? []) as NodesOfType;
}

/** Returns where a node begins in its text. */
export function positionOf({ position }: Nodes): Position {
  const { line = 1, column = 1 } = position?.start ?? {};
  return { line, column };
}

/** Returns the text of a node for readers, including the alternative texts of images. */
export function textOf(node: Nodes): string {
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
