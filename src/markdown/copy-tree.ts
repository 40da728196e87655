import type { Nodes } from 'hast';

/** Returns a tree of Sätteri as plain objects: its own nodes are lazy and cannot be changed. */
export function copyTree<Tree extends Nodes>(tree: Tree): Tree {
  const copy = { ...tree };
  if ('children' in copy) Object.assign(copy, { children: copy.children.map(copyTree) });
  if ('properties' in copy) copy.properties = { ...copy.properties };
  return copy;
}
