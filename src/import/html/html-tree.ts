import type { Element, ElementContent, Root } from 'hast';

/** A node with children. */
export type Parent = Root | Element;

/** A node between two tags. */
export type Content = Root['children'][number];

/**
 * Replaces elements by what a function returns for them, children first. The function may return
 * the element itself.
 */
export function mapElements(
  parent: Parent,
  map: (element: Element, ancestors: readonly Element[]) => readonly Content[],
  ancestors: readonly Element[] = [],
): void {
  const inner = parent.type === 'element' ? [...ancestors, parent] : ancestors;
  const mapped = parent.children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    mapElements(child, map, inner);
    return map(child, inner);
  });
  parent.children = mapped as ElementContent[];
}

/** Returns all elements below a node, parents first. */
export function elementsBelow(parent: Parent): Element[] {
  return parent.children.flatMap((child) =>
    child.type === 'element' ? [child, ...elementsBelow(child)] : [],
  );
}

/** Returns the text of a node without tags. */
export function textBelow(node: Content | Parent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textBelow).join('') : '';
}

/** Returns the classes of an element, as written. */
export function classesOf({ properties }: Element): readonly string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** Returns an attribute as text; undefined when it is missing. */
export function attributeOf({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** Returns the id that links to an element lead to; undefined when it has none. */
export function anchorOf(element: Element): string | undefined {
  return (
    attributeOf(element, 'id') ??
    (element.tagName === 'a' ? attributeOf(element, 'name') : undefined)
  );
}

/** Makes an element. */
export function makeElement(
  tagName: string,
  children: readonly Content[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children: [...children] as ElementContent[] };
}

/** Whether a node shows nothing: no text but spaces, no image, no video, no anchor. */
export function isBlank(node: Content | Parent): boolean {
  if (node.type === 'text') return /^\s*$/u.test(node.value);
  if (node.type === 'comment' || node.type === 'doctype') return true;
  if (node.type === 'element' && KEPT.has(node.tagName)) return false;
  if (node.type === 'element' && anchorOf(node) !== undefined) return false;
  return 'children' in node && node.children.every(isBlank);
}

const KEPT = new Set(['img', 'video', 'audio', 'iframe', 'hr', 'td', 'th', 'input']);
