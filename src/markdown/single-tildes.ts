import type { Nodes, Root } from 'mdast';
import type { Point } from 'unist';
import type { Splice } from '../text/splice.ts';
import type { InlineText } from './inline-text.ts';
import { nodesOf } from './mdast-nodes.ts';

/**
 * Returns backslashes for single tildes that the parser reads as marks of struck-out text, as
 * GitHub does. Only two tildes strike: `1~3 days` and `~5 days` are ranges and estimates.
 */
export function escapeSingleTildes(
  { text, offsetOf, isPlain, deletions }: InlineText,
  markdown: string,
): Splice[] {
  const isStruck = deletions.some(
    ({ position }) => markdown.charAt((position?.start.offset ?? 0) + 1) !== '~',
  );
  if (!isStruck) return [];
  return [...text.matchAll(/(?<!~)~(?!~)/g)].flatMap(({ index }) => {
    const at = offsetOf(index);
    return isPlain(index) ? [{ start: at, end: at, text: '\\' }] : [];
  });
}

/** Returns a tree in which only two tildes strike; single ones are text with their positions. */
export function withSingleTildes(tree: Root, markdown: string): Root {
  const isStruck = nodesOf(tree).some((node) => isSingle(node, markdown));
  return isStruck ? (copy(tree, markdown)[0] as Root) : tree;
}

function isSingle(node: Nodes, markdown: string): boolean {
  const start = node.position?.start.offset ?? 0;
  return node.type === 'delete' && markdown.charAt(start + 1) !== '~';
}

function copy(node: Nodes, markdown: string): Nodes[] {
  if (!('children' in node)) return [node];
  const children = node.children.flatMap((child) => copy(child, markdown));
  if (!isSingle(node, markdown) || !node.position) return [{ ...node, children } as Nodes];
  const { start, end } = node.position;
  const tilde = (from: Point, to: Point): Nodes => ({
    type: 'text',
    value: '~',
    position: { start: from, end: to },
  });
  return [tilde(start, moved(start, 1)), ...children, tilde(moved(end, -1), end)];
}

function moved({ line, column, offset = 0 }: Point, by: number): Point {
  return { line, column: column + by, offset: offset + by };
}
