import type { Element, Root } from 'hast';

/** A node with children: the root, an element, a component of an .mdx article. */
type Parent = { children: Root['children'] };

/** An element, and its parent at the time when the list was made. */
export type Positioned = { readonly element: Element; readonly parent: Parent };

/**
 * Returns all elements of a tree, parents before their children. All steps share one list: walking
 * the tree in each step took most of the time of a build.
 */
export function elementsOf(tree: Root): Positioned[] {
  const placed: Positioned[] = [];
  const collect = (parent: Parent) => {
    for (const child of parent.children) {
      if (child.type === 'element') placed.push({ element: child, parent });
      // Components of .mdx articles contain elements, too.
      if ('children' in child) collect(child);
    }
  };
  collect(tree);
  return placed;
}

/** Replaces an element in its parent. */
export function replace({ element, parent }: Positioned, replacement: Element): void {
  const index = parent.children.indexOf(element);
  if (index !== -1) parent.children[index] = replacement;
}
