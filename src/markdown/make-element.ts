import type { Element, ElementContent } from 'hast';

/** Returns an element. */
export function makeElement(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** Returns a text; nothing when it is empty. */
export function makeText(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
