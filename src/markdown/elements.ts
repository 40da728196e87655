import type { Element, Root } from 'hast';

/** Anything that holds elements: the root, an element, a component of an .mdx article. */
type Parent = { children: Root['children'] };

/** An element and where it stood when the list was made. */
export type Positioned = { readonly element: Element; readonly parent: Parent };

/**
 * All elements of a tree, parents before their children. Listed once for all steps: walking the tree again in each
 * step took most of the time of a build.
 */
export function elementsOf(tree: Root): Positioned[] {
  const placed: Positioned[] = [];
  const collect = (parent: Parent) => {
    for (const child of parent.children) {
      if (child.type === 'element') placed.push({ element: child, parent });
      // The components of .mdx articles hold elements too.
      if ('children' in child) collect(child);
    }
  };
  collect(tree);
  return placed;
}

/** Puts another element in the place of one. */
export function replace({ element, parent }: Positioned, replacement: Element): void {
  const index = parent.children.indexOf(element);
  if (index !== -1) parent.children[index] = replacement;
}
